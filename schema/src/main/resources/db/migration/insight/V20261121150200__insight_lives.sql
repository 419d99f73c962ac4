-- One narrow row a complaint, written by a drain that follows the timeline: figures are one scan over it.
create schema insight;

create table insight.life (
    -- No foreign key: its check would wait for whoever holds the complaint's row.
    complaint_id uuid primary key,
    kind text not null,
    channel text not null,
    brand_id uuid not null,
    category_id uuid,
    severity text,
    team_id uuid,
    owner_id uuid,
    restricted boolean not null,
    outcome text,
    cause_id uuid,
    ending text,
    satisfaction smallint,
    reopened boolean not null,
    received_at timestamptz not null,
    acknowledged_at timestamptz,
    first_response_at timestamptz,
    answered_at timestamptz,
    closed_at timestamptz,
    -- From receipt, as the clock on the wall counts and as the house works.
    acknowledgement_seconds bigint,
    first_response_seconds bigint,
    resolution_seconds bigint,
    acknowledgement_work_seconds bigint,
    first_response_work_seconds bigint,
    resolution_work_seconds bigint,
    -- The newest run of each clock: when it was due, and when it was met if it was. A cancelled one is not due.
    acknowledgement_due_at timestamptz,
    acknowledgement_met_at timestamptz,
    first_response_due_at timestamptz,
    first_response_met_at timestamptz,
    final_response_due_at timestamptz,
    final_response_met_at timestamptz
);

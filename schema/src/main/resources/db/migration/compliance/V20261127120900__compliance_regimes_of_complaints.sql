-- Which regimes apply to a complaint, who said so and why, and who confirmed or rejected it. What was rejected stays to be read.
create schema compliance;

create table compliance.application (
    id uuid primary key,
    complaint_id uuid not null references complaint.record,
    regime text not null,
    -- A regime may have clocks for a manufacturer and for an importer: these are the ones that concern the complaint.
    clocks text[] not null,
    reason text not null,
    state text not null check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    decision_reason text,
    unique (complaint_id, regime),
    check ((state = 'PROPOSED') = (decided_at is null))
);

-- A dated fact outside the complaint's own life: it starts clocks of a regime, or meets one of them.
create table compliance.event (
    id uuid primary key,
    complaint_id uuid not null references complaint.record,
    event text,
    -- The clock that it meets, as regime/clock.
    meets text,
    at timestamptz not null,
    -- Who learned or did it, and what shows it.
    person text,
    proof text,
    recorded_by text not null,
    recorded_at timestamptz not null,
    check ((event is null) <> (meets is null))
);
create index event_complaint on compliance.event (complaint_id);

-- What is due on a complaint, when, and whether it was kept. A row is one run of one clock: "next update" begins anew with
-- each news, the final response with each reopening.
create schema deadline;

create table deadline.clock (
    id uuid primary key,
    complaint_id uuid not null references complaint.record,
    regime text not null,
    clock text not null,
    -- The fact that began this run; the complaint's own id for the runs that begin with its receipt.
    begun_by uuid not null,
    rule_version text,
    -- The severity that it was counted for; null for the rule that is for all.
    severity text,
    started_at timestamptz not null,
    due_at timestamptz,
    due_date date,
    zone text not null,
    calendar_id text not null,
    -- Times in which it stood still, "from/to" each; the last may be open.
    pauses text,
    -- It stands still now: nothing is due until the complainant has answered.
    paused_since timestamptz,
    state text not null check (state in ('RUNNING', 'MET', 'MET_LATE', 'CANCELLED')),
    -- The fact that met it.
    evidence uuid,
    ended_at timestamptz,
    cancelled_reason text,
    warn_at timestamptz,
    warned_at timestamptz,
    breached_at timestamptz,
    breach_reason text,
    breach_reason_by text,
    breach_reason_at timestamptz,
    -- When the drain has to look: for the warning, for the breach, or to count again after a fault.
    next_look_at timestamptz,
    -- Why it could not be counted; a receipt is never refused for it.
    fault text,
    -- How it was counted, step by step; the rule's words stand under its version.
    steps text,
    check ((due_at is null) = (fault is not null)),
    check ((state = 'RUNNING') = (ended_at is null)),
    check (state = 'RUNNING' or next_look_at is null)
);
create unique index clock_run on deadline.clock (complaint_id, regime, clock, begun_by);
create index clock_look on deadline.clock (next_look_at) where next_look_at is not null;
create index clock_breached on deadline.clock (breached_at) where breached_at is not null;

-- A receipt is moved only with a reason and by a second person: it decides every clock. Both values stay.
create table complaint.receipt_correction (
    id uuid primary key,
    complaint_id uuid not null references complaint.record,
    before timestamptz not null,
    after timestamptz not null,
    reason text not null,
    asked_by text not null,
    asked_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    approved boolean,
    refusal text,
    check ((decided_at is null) = (approved is null)),
    check (decided_by <> asked_by)
);
create index receipt_correction_complaint on complaint.receipt_correction (complaint_id, asked_at);
create unique index receipt_correction_waits on complaint.receipt_correction (complaint_id) where decided_at is null;

-- How each complaint stands, for modules above that prove their own rows against it.
create view complaint.standing_view as
    select id as complaint_id, reference, stage, outcome, ending, cause_id, closed_at from complaint.record;

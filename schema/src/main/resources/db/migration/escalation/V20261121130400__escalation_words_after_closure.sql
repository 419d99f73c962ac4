create schema escalation;

-- A message that came on a closed complaint: it stands in the inbox until a person says what follows.
create table escalation.afterword (
    contact_id uuid primary key references complaint.contact,
    complaint_id uuid not null references complaint.record,
    came_at timestamptz not null,
    decision text check (decision in ('NOTHING_TO_DO', 'REOPEN', 'REVIEW', 'NEW_COMPLAINT')),
    reason text,
    decided_by text,
    decided_at timestamptz,
    new_complaint_id uuid references complaint.record,
    check ((decision is null) = (decided_at is null))
);
create index afterword_complaint on escalation.afterword (complaint_id, came_at);
create index afterword_waits on escalation.afterword (came_at, contact_id) where decision is null;

-- Words that are said to have been given on an earlier day, or before a date that has passed since. Clocks and figures take
-- the moment they were written down, until a second person confirms the earlier one: nobody heals a breach alone.
create table complaint.said_time (
    id uuid primary key,
    complaint_id uuid not null references complaint.record,
    contact_id uuid not null references complaint.contact,
    said_at timestamptz not null,
    counted_at timestamptz not null,
    said_by text not null,
    decided_by text,
    decided_at timestamptz,
    confirmed boolean,
    reason text,
    check (said_at < counted_at),
    check ((decided_at is null) = (confirmed is null)),
    check (decided_by <> said_by)
);
create index said_time_complaint on complaint.said_time (complaint_id, counted_at);
create unique index said_time_contact on complaint.said_time (contact_id);
create index said_time_waits on complaint.said_time (counted_at) where decided_at is null;

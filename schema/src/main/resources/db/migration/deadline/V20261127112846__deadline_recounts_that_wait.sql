-- Complaints whose running clocks were counted in hours that have changed since: each waits to be counted again.
create table deadline.recount (
    complaint_id uuid primary key references complaint.record,
    asked_at timestamptz not null
);

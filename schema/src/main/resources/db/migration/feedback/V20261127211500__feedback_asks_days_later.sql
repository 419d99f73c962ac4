-- The question how it went is asked some working days after a closure, once for each: a row that waits.
create table feedback.rating_request (
    closure_id uuid primary key references complaint.fact,
    complaint_id uuid not null references complaint.record,
    due_at timestamptz not null,
    settled_at timestamptz,
    -- By mail and on the page, on the page alone, or not at all: rated before, or not wanted.
    outcome text check (outcome in ('MAILED', 'SHOWN', 'NOT_ASKED')),
    check ((settled_at is null) = (outcome is null))
);
create index rating_request_due on feedback.rating_request (due_at) where settled_at is null;
create index rating_request_complaint on feedback.rating_request (complaint_id, due_at);

-- Who does not want to be asked. An address counts once a mail to it was answered by its one click:
-- then the same person is not asked about another complaint either. Only its digest is kept.
create table feedback.rating_refusal (
    complaint_id uuid primary key references complaint.record,
    refused_at timestamptz not null,
    address_digest bytea
);
create index rating_refusal_address on feedback.rating_refusal (address_digest) where address_digest is not null;

-- What the house wants; without a row the program's own words count.
create table feedback.rating_setting (
    id int primary key check (id = 1),
    asks boolean not null,
    working_days int not null check (working_days between 1 and 60)
);

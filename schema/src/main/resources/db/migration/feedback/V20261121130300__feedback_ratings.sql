create schema feedback;

-- One question, asked once for each closure.
create table feedback.rating (
    closure_id uuid primary key references complaint.fact,
    complaint_id uuid not null references complaint.record,
    stars smallint not null check (stars between 1 and 5),
    comment text,
    given_at timestamptz not null,
    changed_at timestamptz not null
);
create index rating_complaint on feedback.rating (complaint_id, given_at);

create schema investigation;

-- What was found on a point. A later finding supersedes an earlier one, which stays to be read.
create table investigation.finding (
    id uuid primary key,
    complaint_id uuid not null references complaint.record,
    point_id uuid not null references complaint.point,
    result text not null check (result in ('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD', 'UNABLE')),
    reason text not null,
    by text not null,
    at timestamptz not null,
    superseded_at timestamptz
);
create unique index finding_stands on investigation.finding (point_id) where superseded_at is null;
create index finding_complaint on investigation.finding (complaint_id, at);

-- A question to a colleague, who need not see the complaint: only the question and what was attached to it.
create table investigation.task (
    id uuid primary key,
    complaint_id uuid not null references complaint.record,
    asked_of uuid not null references identity.staff,
    question text not null,
    due date not null,
    asked_by text not null,
    asked_at timestamptz not null,
    answered_by text,
    answered_at timestamptz,
    -- The answer is kept once, in the story of the complaint.
    answer_note uuid references complaint.note,
    withdrawn_at timestamptz,
    check ((answered_at is null) = (answer_note is null))
);
create index task_complaint on investigation.task (complaint_id, asked_at);
create index task_open on investigation.task (asked_of, due) where answered_at is null and withdrawn_at is null;

create table investigation.attached (
    task_id uuid not null references investigation.task on delete cascade,
    file_id uuid not null references evidence.file on delete cascade,
    primary key (task_id, file_id)
);

create view investigation.finding_view as
    select complaint_id, point_id, result from investigation.finding where superseded_at is null;

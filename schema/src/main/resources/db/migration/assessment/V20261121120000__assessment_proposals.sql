-- What the models propose, what people made of it, and what each text means.
create schema assessment;

-- Complaints that no model has read yet. An attempt is counted before it is made, so that a text which kills the
-- process is met twice and no more; next_at is null once the models have given up and people decide alone.
create table assessment.waiting (
    complaint_id uuid primary key references complaint.record,
    since timestamptz not null,
    attempts int not null default 0,
    next_at timestamptz
);
create index waiting_next on assessment.waiting (next_at) where next_at is not null;
create index waiting_given_up on assessment.waiting (complaint_id) where next_at is null;

create table assessment.proposal (
    id uuid primary key,
    complaint_id uuid not null references complaint.record,
    model text not null,
    input_hash bytea not null,
    -- Null when the model abstains; the ranking stands all the same.
    category_id uuid references taxonomy.category,
    confidence double precision check (confidence between 0 and 1),
    ranked text not null,
    severity text not null check (severity in ('LOW', 'NORMAL', 'HIGH', 'CRITICAL')),
    severity_confidence double precision not null check (severity_confidence between 0 and 1),
    reasons text not null,
    made_at timestamptz not null,
    -- What became of it. A person who decided before it was made never saw it.
    outcome text check (outcome in ('TAKEN', 'CONFIRMED', 'CORRECTED', 'UNSEEN')),
    decided_by text,
    decided_at timestamptz,
    chosen_category_id uuid references taxonomy.category,
    chosen_severity text check (chosen_severity in ('LOW', 'NORMAL', 'HIGH', 'CRITICAL')),
    check ((category_id is null) = (confidence is null)),
    check ((outcome is null) = (decided_at is null)),
    unique (complaint_id, model, input_hash)
);
create index proposal_open on assessment.proposal (complaint_id) where outcome is null;

-- Above this confidence the model may classify without a person.
create table assessment.threshold (
    axis text primary key check (axis in ('CATEGORY')),
    confidence double precision not null check (confidence between 0 and 1)
);
insert into assessment.threshold values ('CATEGORY', 0.85);

-- Candidates are found by the signs alone, then ranked by the bytes.
create table assessment.embedding (
    complaint_id uuid primary key references complaint.record,
    model text not null,
    signs bit(384) not null,
    vector bytea not null check (octet_length(vector) = 384)
);
alter table assessment.embedding alter column vector set storage plain;

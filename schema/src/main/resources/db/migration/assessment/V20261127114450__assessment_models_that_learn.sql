-- Models that were taught by what people confirmed and corrected, each with what it was measured at. One is in charge,
-- or none: then the descriptions of the categories decide alone, as on the first day.
create table assessment.model (
    id uuid primary key,
    version text not null unique,
    state text not null check (state in ('WAITING', 'LEARNING', 'CHALLENGER', 'CHAMPION', 'RETIRED', 'FAILED')),
    asked_by text not null,
    asked_at timestamptz not null,
    -- Committed while it learns: a claim that is older than a lease was left behind by a crash.
    heard_at timestamptz,
    progress double precision not null default 0 check (progress between 0 and 1),
    finished_at timestamptz,
    texts int not null default 0,
    memory bytea,
    figures text,
    fault text,
    put_in_charge_by text,
    put_in_charge_at timestamptz,
    -- A text that it learnt from was erased since: it should be taught anew.
    outdated_since timestamptz,
    check (state not in ('CHALLENGER', 'CHAMPION', 'RETIRED') or (memory is not null and figures is not null))
);
create unique index model_in_charge on assessment.model (state) where state = 'CHAMPION';
-- Two at once would learn the same.
create unique index model_learning on assessment.model ((true)) where state in ('WAITING', 'LEARNING');
alter table assessment.model alter column memory set storage external;

-- Which complaints a model has seen: it cannot be measured on them, and forgets them by being taught anew.
create table assessment.taught (
    model_id uuid not null references assessment.model,
    complaint_id uuid not null references complaint.record,
    primary key (model_id, complaint_id)
);
create index taught_complaint on assessment.taught (complaint_id);

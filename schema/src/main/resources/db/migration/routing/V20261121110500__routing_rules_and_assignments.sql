-- Which team answers for which branch of the category tree; a rule for a deeper category outranks one above it.
create schema routing;

create table routing.rule (
    id uuid primary key,
    -- Null for the team that takes what no rule names.
    category_id uuid references taxonomy.category,
    team_id uuid not null references identity.team,
    effective_from timestamptz not null,
    ended_at timestamptz
);
create unique index rule_category on routing.rule (category_id) where ended_at is null and category_id is not null;
create unique index rule_fallback on routing.rule ((true)) where ended_at is null and category_id is null;

-- Who was given what and why, a row each time; the newest is shown.
create table routing.assignment (
    id uuid primary key,
    complaint_id uuid not null references complaint.record,
    team_id uuid references identity.team,
    owner_id uuid references identity.staff,
    at timestamptz not null,
    by text not null,
    because text not null check (because in ('CATEGORY', 'FALLBACK', 'MOVED', 'TAKEN', 'HANDED_BACK')),
    category_id uuid references taxonomy.category,
    -- How many open complaints the owner had before this one.
    open_before int,
    -- A person's own words.
    reason text
);
create index assignment_complaint on routing.assignment (complaint_id, id desc);
create index assignment_owner on routing.assignment (owner_id, at desc);

-- Open complaints that nobody owns: the leads are told when the working hours are over.
create table routing.unowned (
    complaint_id uuid primary key references complaint.record,
    since timestamptz not null,
    tell_at timestamptz not null,
    told_at timestamptz
);
create index unowned_waiting on routing.unowned (tell_at) where told_at is null;
create index unowned_told on routing.unowned (told_at) where told_at is not null;

-- One tree of categories that do not overlap; product, site and root cause are axes of their own.
create schema taxonomy;

create table taxonomy.category (
    id uuid primary key,
    parent_id uuid references taxonomy.category,
    key text not null unique,
    name text not null,
    description text not null,
    -- Sentences that complainants would write, by language: {"en": ["..."], "de": ["..."]}
    examples text not null,
    default_severity text not null check (default_severity in ('LOW', 'NORMAL', 'HIGH', 'CRITICAL')),
    retired_at timestamptz
);

create table taxonomy.product (
    id uuid primary key,
    key text not null unique,
    name text not null,
    retired_at timestamptz
);

create table taxonomy.site (
    id uuid primary key,
    key text not null unique,
    name text not null,
    retired_at timestamptz
);

create table taxonomy.root_cause (
    id uuid primary key,
    key text not null unique,
    name text not null,
    -- "Not known yet" is a cause that may be given; it is counted apart.
    unknown boolean not null default false,
    retired_at timestamptz
);

-- Who may do what. A role is a row of permissions; code asks a permission, never a role.
create schema identity;

create table identity.role (
    id uuid primary key,
    key text not null unique,
    name text not null,
    permissions text[] not null
);

create table identity.staff (
    id uuid primary key,
    user_name text not null,
    name text not null,
    email text not null,
    password_hash text not null,
    role_id uuid not null references identity.role,
    languages text[] not null default '{en}',
    present boolean not null default true,
    ended_at timestamptz
);
create unique index staff_user_name on identity.staff (lower(user_name));

create table identity.team (
    id uuid primary key,
    key text not null unique,
    name text not null,
    phone text,
    retired_at timestamptz
);

create table identity.membership (
    team_id uuid not null references identity.team,
    staff_id uuid not null references identity.staff,
    leads boolean not null default false,
    primary key (team_id, staff_id)
);
create index membership_staff on identity.membership (staff_id);

create table identity.session (
    token_hash bytea primary key,
    staff_id uuid not null references identity.staff,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    device text not null
);
create index session_staff on identity.session (staff_id);

create table identity.api_key (
    id text primary key,
    name text not null,
    secret_hash bytea not null,
    -- The source of what this key hands in: one key's external ids never meet another's.
    integration text not null,
    permissions text[] not null,
    created_at timestamptz not null,
    created_by uuid references identity.staff,
    ended_at timestamptz,
    last_used_at timestamptz
);

-- One row a subject (user name or address): a guess slows the next one, on every node.
create table identity.throttle (
    subject text primary key,
    failures int not null,
    until timestamptz not null
);

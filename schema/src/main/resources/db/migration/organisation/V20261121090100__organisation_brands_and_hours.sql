-- The organisation is one row; a brand is a name under which it meets people.
create schema organisation;

create table organisation.profile (
    id int primary key check (id = 1),
    name text not null,
    zone text not null,
    currency char(3) not null,
    languages text[] not null,
    demonstration boolean not null default false,
    -- A demonstration is whole or it is not there: written last.
    ready boolean not null default false
);

create table organisation.calendar (
    id text primary key,
    zone text not null,
    -- A Jollyday region such as de-be, or none.
    region text not null,
    -- Opening hours by weekday: {"MONDAY": ["09:00-12:30", "13:30-18:00"]}
    hours text not null,
    closed_days date[] not null default '{}',
    open_days date[] not null default '{}'
);

create table organisation.brand (
    id uuid primary key,
    key text not null unique,
    name text not null,
    mail_address text not null unique,
    host text unique,
    phone text,
    languages text[] not null,
    calendar_id text not null references organisation.calendar,
    zone text not null,
    is_default boolean not null
);
create unique index brand_default on organisation.brand (is_default) where is_default;

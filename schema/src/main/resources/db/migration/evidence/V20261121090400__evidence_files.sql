-- Files in pieces of 256 kB, so that neither side holds a whole one in memory; no bytes shared between complaints.
create schema evidence;

create table evidence.file (
    id uuid primary key,
    -- The complaint, or the raw input that is not one yet.
    subject_id uuid not null,
    -- The contact, note or fact that it came with.
    holder_id uuid,
    name text not null,
    declared_type text not null,
    sniffed_type text not null,
    size bigint not null,
    sha256 bytea not null,
    content_id text,
    inline boolean not null default false,
    added_at timestamptz not null,
    added_by text not null,
    relied_on_at timestamptz,
    relied_on_by text
);
create index file_subject on evidence.file (subject_id);

create table evidence.chunk (
    file_id uuid not null references evidence.file on delete cascade,
    n int not null,
    bytes bytea not null,
    primary key (file_id, n)
);
alter table evidence.chunk alter column bytes set storage external;

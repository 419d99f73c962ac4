-- One chain a subject. The entry keeps the exact bytes that were hashed: jsonb would rewrite them.
create schema timeline;

create table timeline.subject (
    id uuid primary key,
    kind text not null,
    length int not null,
    head bytea not null
);

create table timeline.entry (
    subject_id uuid not null references timeline.subject,
    seq int not null,
    at timestamptz not null,
    actor text not null,
    kind text not null,
    -- Null once erased; the digest still proves that something stood here.
    particulars text,
    salt bytea,
    digest bytea not null,
    hash bytea not null,
    -- Readers follow by transaction visibility, so that an entry committed late is not skipped.
    tx xid8 not null default pg_current_xact_id(),
    primary key (subject_id, seq)
);
create index entry_feed on timeline.entry (tx, subject_id, seq);

create table timeline.seal (
    number bigint primary key,
    at timestamptz not null,
    from_tx xid8 not null,
    to_tx xid8 not null,
    leaves int not null,
    root bytea not null,
    previous bytea not null,
    hash bytea not null,
    key_id text not null,
    signature bytea not null
);

create table timeline.sealed (
    seal_number bigint not null references timeline.seal,
    subject_id uuid not null,
    seq int not null,
    hash bytea not null,
    primary key (seal_number, subject_id)
);

-- How far each reader of the feed has come.
create table timeline.reader (
    name text primary key,
    tx xid8 not null,
    subject_id uuid not null,
    seq int not null
);

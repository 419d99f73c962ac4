-- Everything that ever knocked, once: stored before it is understood. The key makes a repeat answer the first answer.
create schema intake;

create table intake.input (
    id uuid primary key,
    source text not null,
    channel text not null,
    external_id text not null,
    content_hash bytea not null,
    received_at timestamptz not null,
    state text not null check (state in
        ('WAITING', 'FILED', 'THREADED', 'HELD', 'NEEDS_READING', 'AUTO_REPLY', 'BOUNCE')),
    complaint_id uuid references complaint.record,
    contact_id uuid references complaint.contact,
    repeats int not null default 0,
    constraint input_identity unique (source, channel, external_id)
);
create index input_state on intake.input (state, received_at desc, id desc) where state in ('WAITING', 'HELD', 'NEEDS_READING');
create index input_complaint on intake.input (complaint_id);

-- The envelope of a mail; its bytes are evidence under the input's id.
create table intake.mail (
    input_id uuid primary key references intake.input,
    sender text not null,
    recipients text[] not null,
    file_id uuid not null references evidence.file,
    message_id text,
    subject text,
    attempts int not null default 0,
    reason text,
    handled_at timestamptz,
    handled_by text
);

-- What was turned away at a door, counted by day and reason.
create table intake.refusal (
    day date not null,
    channel text not null,
    reason text not null,
    count bigint not null,
    primary key (day, channel, reason)
);

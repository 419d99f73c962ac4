-- Everything that leaves the house, a row from the wish to its proof. The row is the only outbox.
create schema correspondence;

create table correspondence.message (
    id uuid primary key,
    complaint_id uuid not null references complaint.record,
    -- Never changes; shown beside the message without asking for the complaint.
    reference text not null,
    kind text not null check (kind in ('ACKNOWLEDGEMENT', 'REPLY', 'QUESTION', 'UPDATE', 'DECISION', 'FINAL_RESPONSE')),
    state text not null check (state in (
        'WAITING', 'SENDING', 'SENT', 'SIMULATED', 'REFUSED', 'PERHAPS_SENT', 'BOUNCED', 'CANCELLED', 'BY_HAND', 'SAID', 'POSTED')),
    recipient_name text,
    recipient text,
    -- Words to somebody else than the complainant's side meet no promise made to the complainant.
    to_complainant boolean not null default true,
    language text not null,
    -- Empty until an acknowledgement leaves: it is written with what is known by then.
    subject text,
    body text,
    author text not null,
    -- The person of the house whose words these are; a program's have nobody.
    author_name text,
    created_at timestamptz not null,
    -- Waiting: not before. Sending: taken for lost after. Sent: when to try again to file it.
    next_at timestamptz not null,
    attempts int not null default 0,
    -- To a person of the demonstration: nothing is ever delivered there.
    simulated boolean not null default false,
    -- What the next server said.
    reply text,
    settled_at timestamptz,
    contact_id uuid references complaint.contact,
    check (state = 'BY_HAND' or kind = 'ACKNOWLEDGEMENT' or recipient is not null)
);
-- One acknowledgement a complaint, whatever happens.
create unique index message_acknowledgement on correspondence.message (complaint_id) where kind = 'ACKNOWLEDGEMENT';
create index message_complaint on correspondence.message (complaint_id, created_at);
create index message_waiting on correspondence.message (next_at, id) where state = 'WAITING';
create index message_sending on correspondence.message (next_at) where state = 'SENDING';
create index message_unfiled on correspondence.message (next_at) where state in ('SENT', 'SIMULATED') and contact_id is null;
create index message_to_check on correspondence.message (created_at, id)
    where state in ('REFUSED', 'PERHAPS_SENT', 'BOUNCED', 'BY_HAND');

create table correspondence.question (
    id uuid primary key,
    complaint_id uuid not null references complaint.record,
    message_id uuid not null references correspondence.message,
    number int not null,
    text text not null,
    due_on date not null,
    asked_at timestamptz not null,
    answered_at timestamptz,
    contact_id uuid references complaint.contact,
    unique (message_id, number)
);
create index question_complaint on correspondence.question (complaint_id);

-- Words by language, with {{variables}}.
create table correspondence.template (
    id uuid primary key,
    key text not null unique,
    name text not null,
    subject text not null,
    body text not null,
    retired_at timestamptz
);

-- The one mail server that takes our mail. Its password stands in a file, never here.
create table correspondence.relay (
    id int primary key check (id = 1),
    host text not null,
    port int not null check (port between 1 and 65535),
    encryption text not null check (encryption in ('NONE', 'STARTTLS', 'TLS')),
    user_name text,
    changed_at timestamptz not null,
    changed_by text not null
);

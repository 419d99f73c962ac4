-- The complaint's row is the inbox's row. Stage and conditions are derived from the facts and kept here for the indexes.
create schema complaint;

create table complaint.record (
    id uuid primary key,
    reference text not null,
    version int not null default 0,
    kind text not null,
    stage text not null,
    conditions text[] not null default '{}',
    channel text not null,
    brand_id uuid not null references organisation.brand,
    language text not null,
    subject text,
    gist text not null,
    desired_outcome text,
    incident_date date,
    product text,
    site text,
    category_id uuid references taxonomy.category,
    severity text check (severity in ('LOW', 'NORMAL', 'HIGH', 'CRITICAL')),
    -- 0 is nothing known, 100 is at once.
    priority smallint not null default 0,
    team_id uuid references identity.team,
    owner_id uuid references identity.staff,
    complainant_name text,
    due_what text,
    due_at timestamptz,
    outcome text,
    satisfaction smallint,
    cause_id uuid references taxonomy.root_cause,
    ending text,
    received_at timestamptz not null,
    recorded_at timestamptz not null,
    closed_at timestamptz,
    -- Only named people may see it.
    restricted boolean not null default false,
    -- The newest word from outside that nobody of the house has opened; shown as unread.
    unread_since timestamptz,
    constraint record_reference unique (reference)
);
create index record_newest on complaint.record (received_at desc, id desc);
create index record_team_newest on complaint.record (team_id, received_at desc, id desc);
create index record_open_team on complaint.record (team_id, due_at, id) where closed_at is null;
create index record_open_owner on complaint.record (owner_id, due_at, id) where closed_at is null;
create index record_open_due on complaint.record (due_at, id) where closed_at is null;
create index record_category on complaint.record (category_id, received_at desc, id desc);

create table complaint.contact (
    id uuid primary key,
    complaint_id uuid not null references complaint.record,
    direction text not null check (direction in ('IN', 'OUT')),
    channel text not null,
    at timestamptz not null,
    recorded_at timestamptz not null,
    author_name text,
    author text not null,
    address text,
    subject text,
    body text not null,
    html text,
    -- Where quoted text of earlier mails begins: folded on the page, never cut.
    quoted_from int
);
create index contact_complaint on complaint.contact (complaint_id, at, id);

-- Words of the house to itself, in a table that no mail and no page for complainants reads.
create table complaint.note (
    id uuid primary key,
    complaint_id uuid not null references complaint.record,
    at timestamptz not null,
    author text not null,
    body text not null
);
create index note_complaint on complaint.note (complaint_id, at, id);

create table complaint.point (
    id uuid primary key,
    complaint_id uuid not null references complaint.record,
    number int not null,
    text text not null,
    category_id uuid references taxonomy.category,
    product text,
    unique (complaint_id, number)
);

create table complaint.involvement (
    id uuid primary key,
    complaint_id uuid not null references complaint.record,
    role text not null check (role in ('COMPLAINANT', 'JOINT', 'AFFECTED', 'REPRESENTATIVE', 'COMPLAINED_OF')),
    person_id uuid references party.person,
    -- The person complained of works here: the complaint does not exist for them.
    staff_id uuid references identity.staff,
    relation text,
    authority text,
    authority_ends date,
    check ((person_id is null) <> (staff_id is null))
);
create index involvement_complaint on complaint.involvement (complaint_id);
create index involvement_person on complaint.involvement (person_id);
create index involvement_staff on complaint.involvement (staff_id, complaint_id) where role = 'COMPLAINED_OF';

-- What happened in the life of a complaint, a row each; a later row may undo an earlier one.
create table complaint.fact (
    id uuid primary key,
    complaint_id uuid not null references complaint.record,
    kind text not null,
    at timestamptz not null,
    recorded_at timestamptz not null,
    by text not null,
    contact_id uuid references complaint.contact,
    undoes uuid references complaint.fact,
    reason text
);
create index fact_complaint on complaint.fact (complaint_id, recorded_at, id);

create table complaint.named (
    complaint_id uuid not null references complaint.record,
    staff_id uuid not null references identity.staff,
    primary key (complaint_id, staff_id)
);

-- Text to search, by quarter of receipt, newest first, so that a page of hits stops early. Carries what visibility asks.
create table complaint.search (
    complaint_id uuid not null,
    received_at timestamptz not null,
    team_id uuid,
    restricted boolean not null,
    words tsvector not null,
    primary key (complaint_id, received_at)
) partition by range (received_at);
create index search_words on complaint.search using gin (words);
create index search_newest on complaint.search (received_at desc, complaint_id desc);
create table complaint.search_other partition of complaint.search default;

create schema resolution;

-- How much remedy a role may grant alone, by currency. No row means approval.
create table resolution.authority (
    role_id uuid not null references identity.role,
    currency text not null,
    up_to numeric(19, 4) not null check (up_to > 0),
    primary key (role_id, currency)
);

create table resolution.remedy (
    id uuid primary key,
    complaint_id uuid not null references complaint.record,
    -- Null is the complaint as a whole.
    point_id uuid references complaint.point,
    kind text not null,
    amount numeric(19, 4) check (amount > 0),
    currency text,
    description text not null,
    state text not null check (state in
        ('PROPOSED', 'WAITING_APPROVAL', 'AGREED', 'CARRIED_OUT', 'REFUSED', 'WITHDRAWN')),
    proposed_by text not null,
    proposed_at timestamptz not null,
    agreed_by text,
    agreed_at timestamptz,
    -- Whether the amount was above what the proposer may grant alone.
    needed_approval boolean not null default false,
    approved_by text,
    -- Why it was refused or withdrawn.
    reason text,
    proof text,
    proof_file uuid references evidence.file,
    carried_out_by text,
    carried_out_at timestamptz,
    check ((amount is null) = (currency is null)),
    check (not needed_approval or state not in ('AGREED', 'CARRIED_OUT') or approved_by is not null),
    check (approved_by <> proposed_by),
    check (state <> 'CARRIED_OUT' or proof is not null or proof_file is not null)
);
create index remedy_complaint on resolution.remedy (complaint_id, proposed_at);
create index remedy_waits on resolution.remedy (proposed_at, id) where state = 'WAITING_APPROVAL';

-- The final response: given when there is evidence of it, never by drafting or queueing. Until then its words are
-- here, or in the mail that waits; afterwards they are a contact.
create table resolution.answer (
    id uuid primary key,
    complaint_id uuid not null references complaint.record,
    how text not null check (how in ('EMAIL', 'LETTER', 'PHONE', 'IN_PERSON')),
    by text not null,
    at timestamptz not null,
    text text,
    message_id uuid,
    contact_id uuid references complaint.contact,
    given_at timestamptz,
    withdrawn_at timestamptz,
    check (given_at is null or contact_id is not null)
);
create index answer_complaint on resolution.answer (complaint_id, at);
create unique index answer_waits on resolution.answer (complaint_id) where given_at is null and withdrawn_at is null;
create index answer_message on resolution.answer (message_id);

create table resolution.closure (
    fact_id uuid primary key references complaint.fact,
    complaint_id uuid not null references complaint.record,
    ending text not null,
    cause_id uuid references taxonomy.root_cause,
    put_right text check (put_right in ('YES', 'PARTLY', 'NO')),
    proof text check (proof in ('COMPLAINANT_SAID_SO', 'REMEDY', 'NONE')),
    -- Why remedies that were agreed are left open.
    left_open text,
    reason text,
    -- Our own words to the sender: the mail that waits, or what was said or posted.
    words_message uuid,
    words_contact uuid references complaint.contact,
    duplicate_of uuid references complaint.record,
    forwarded_to text,
    undone_at timestamptz
);
create index closure_complaint on resolution.closure (complaint_id);

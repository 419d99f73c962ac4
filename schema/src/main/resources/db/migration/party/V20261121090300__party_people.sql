-- People outside the house. Each receipt keeps its own details: an unproven address never finds an older person.
create schema party;

create table party.person (
    id uuid primary key,
    name text,
    email text,
    phone text,
    postal_address text,
    customer_number text,
    preferred_channel text,
    language text,
    anonymous boolean not null default false,
    -- What makes it easier for them, in words: "call before noon", "large print".
    needs text,
    -- When the address was shown to be theirs, by a token or a code that reached them.
    email_proven_at timestamptz,
    erased_at timestamptz
);
create index person_email on party.person (lower(email)) where email is not null;
create index person_phone on party.person (phone) where phone is not null;
create index person_customer_number on party.person (customer_number) where customer_number is not null;

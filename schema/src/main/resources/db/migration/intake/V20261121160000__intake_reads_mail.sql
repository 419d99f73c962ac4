-- A mail is read after it was kept: who has it in hand, what was found in it, and whether a person has to look.
alter table intake.mail
    add column peer text,
    -- Another node may try after this: who took it has died.
    add column taken_until timestamptz,
    add column kind text,
    add column author_name text,
    add column author_address text,
    -- The words of a mail that waits for a person; otherwise they stand in the complaint's contact.
    add column body text,
    -- The complaint that it seems to be about. Nothing of it is told to the sender, nothing of the mail to its people.
    add column proposed_id uuid references complaint.record,
    add column to_check_since timestamptz,
    add column handled_why text;
create index mail_to_check on intake.mail (to_check_since, input_id) where to_check_since is not null;
create index mail_proposed on intake.mail (proposed_id) where proposed_id is not null;

-- Every figure of the summary opens its list, also that of the many that were filed.
drop index intake.input_state;
create index input_listed on intake.input (state, received_at desc, id desc);

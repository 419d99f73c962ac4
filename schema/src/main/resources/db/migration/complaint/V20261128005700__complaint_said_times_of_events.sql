-- A clock of a regime is met by a dated fact outside the complaint's own life: its time is as doubtful as that of words.
alter table complaint.said_time alter column contact_id drop not null;
alter table complaint.said_time add column event_id uuid;
alter table complaint.said_time add constraint said_time_of_one check ((contact_id is null) <> (event_id is null));
create unique index said_time_event on complaint.said_time (event_id);

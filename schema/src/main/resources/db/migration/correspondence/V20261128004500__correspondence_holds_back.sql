-- An acknowledgement that does not leave by itself, because many went to that address within the hour: help desks that
-- answer each other never end, and whoever writes in another's name would have us flood them. A person decides.
alter table correspondence.message drop constraint message_state_check;
alter table correspondence.message add constraint message_state_check check (state in (
    'WAITING', 'SENDING', 'SENT', 'SIMULATED', 'REFUSED', 'PERHAPS_SENT', 'BOUNCED', 'CANCELLED', 'BY_HAND', 'SAID', 'POSTED',
    'HELD_BACK'));
drop index correspondence.message_to_check;
create index message_to_check on correspondence.message (created_at, id)
    where state in ('REFUSED', 'PERHAPS_SENT', 'BOUNCED', 'BY_HAND', 'HELD_BACK');

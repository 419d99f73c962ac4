-- What was paid once counts toward the limit of whoever grants, though it is undone and withdrawn afterwards: else a
-- limit would be passed by paying, undoing and paying again.
alter table resolution.remedy add column carried_out_once boolean not null default false;
update resolution.remedy set carried_out_once = true where state = 'CARRIED_OUT';

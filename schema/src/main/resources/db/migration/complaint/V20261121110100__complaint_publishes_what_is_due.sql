-- What modules above may compare their own rows with.
create view complaint.due_view as
select id, reference, kind, stage, due_what, due_at, received_at, closed_at, team_id, owner_id
from complaint.record;

-- Whoever took a complaint by phone or at a counter goes on reading it, wherever it is given.
alter table complaint.record add column taken_by uuid references identity.staff;

update complaint.record r
set taken_by = substr(f.by, 7)::uuid
from complaint.fact f
where f.complaint_id = r.id and f.kind = 'RECEIVED' and f.by like 'staff:%' and f.undoes is null;

create index record_open_taken on complaint.record (taken_by, due_at, id) where closed_at is null and taken_by is not null;

-- A message on a closed complaint stands in the inbox until a person has said what becomes of it: few among very many.
create index record_closed_unread on complaint.record (unread_since) where closed_at is not null and unread_since is not null;

-- A point of priority for each day of waiting: then the order of priorities is the order of receipt, moved back by as
-- many days as there are points, and it does not change from day to day.
-- Immutable, because hours, unlike days, are the same in every time zone.
create function complaint.rises_from(received_at timestamptz, priority smallint) returns timestamptz
    language sql immutable parallel safe
    as $$ select received_at - make_interval(hours => 24 * priority) $$;

create index record_open_priority on complaint.record (complaint.rises_from(received_at, priority), id)
    where closed_at is null;

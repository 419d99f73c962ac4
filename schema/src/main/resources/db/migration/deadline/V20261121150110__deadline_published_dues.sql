-- For figures: the newest run of each clock of a complaint, when it was due and when it was met if it was. What was
-- cancelled was never due, and what stands still is not due yet.
create view deadline.due_view as
select distinct on (complaint_id, clock)
    complaint_id,
    clock,
    due_at,
    case when state in ('MET', 'MET_LATE') then ended_at end as met_at
from deadline.clock
where state <> 'CANCELLED'
  and due_at is not null
  and (paused_since is null or state <> 'RUNNING')
order by complaint_id, clock, started_at desc, id desc;

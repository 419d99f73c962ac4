-- What figures need to know of a complaint, without a word of text: its dimensions and when its facts happened.
-- A fact that was taken back did not happen.
create view complaint.life_view as
select
    r.id as complaint_id,
    r.kind,
    r.channel,
    r.brand_id,
    r.category_id,
    r.severity,
    r.team_id,
    r.owner_id,
    r.restricted,
    r.outcome,
    r.cause_id,
    r.ending,
    r.satisfaction,
    r.received_at,
    r.closed_at,
    happened.acknowledged_at,
    happened.first_response_at,
    happened.answered_at,
    coalesce(happened.reopened, false) as reopened
from complaint.record r
left join lateral (
    select
        min(f.at) filter (where f.kind = 'ACKNOWLEDGED') as acknowledged_at,
        min(f.at) filter (where f.kind = 'FIRST_RESPONSE') as first_response_at,
        min(f.at) filter (where f.kind = 'ANSWERED') as answered_at,
        bool_or(f.kind = 'REOPENED') as reopened
    from complaint.fact f
    where f.complaint_id = r.id
      and not exists (select from complaint.fact u where u.complaint_id = r.id and u.undoes = f.id)
) happened on true;

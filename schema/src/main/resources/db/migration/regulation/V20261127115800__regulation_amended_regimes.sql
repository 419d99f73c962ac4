-- Regimes that the house has added, or amended against those that ship. Each text stays: a date that was counted years ago
-- must still find the version of the rule that it was counted by.
create schema regulation;

create table regulation.amendment (
    id uuid primary key,
    regime text not null,
    -- Counts up within the regime; two who amend at once must see each other.
    number integer not null check (number > 0),
    yaml text not null,
    reason text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    unique (regime, number)
);

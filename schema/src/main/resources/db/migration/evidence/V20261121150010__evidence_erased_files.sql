-- The row of an erased file stays, because others point to it; its pieces and its name are gone.
alter table evidence.file add column erased_at timestamptz;

-- Part of every tracking link and code: one higher ends those that went to an address that was not the complainant's.
alter table complaint.record add column link_version integer not null default 1;

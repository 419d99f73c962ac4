-- With whom words were exchanged, where that was not the complainant or who speaks for them: they are told nothing of it.
alter table complaint.contact add column other text;

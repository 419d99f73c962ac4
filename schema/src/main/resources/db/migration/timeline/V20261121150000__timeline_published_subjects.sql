-- Which chains there are, for the modules whose rows each must have one.
create view timeline.subject_view as
select id, kind from timeline.subject;

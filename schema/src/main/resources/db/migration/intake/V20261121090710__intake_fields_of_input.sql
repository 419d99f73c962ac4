-- A short hash of each field, so that a repeat with other content is told which field differs.
alter table intake.input add column fields text;

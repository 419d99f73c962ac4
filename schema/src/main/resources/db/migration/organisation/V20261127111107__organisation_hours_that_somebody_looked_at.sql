-- A house begins with hours that nobody chose: the guided list asks for a look until a person has saved them once.
alter table organisation.calendar add column looked_at timestamptz;

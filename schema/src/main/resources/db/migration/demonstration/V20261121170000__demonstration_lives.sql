-- The complaints of the demonstration's year, each with its number among them: bin/seed tells these lives anew.
create schema demonstration;

create table demonstration.life (
    complaint_id uuid primary key references complaint.record,
    number int not null unique
);

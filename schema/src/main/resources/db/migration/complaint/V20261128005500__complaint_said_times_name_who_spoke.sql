-- Another program writes down what a member of staff said: that person does not confirm their own time either.
alter table complaint.said_time add column spoken_by uuid references identity.staff;

-- An id that a source gives names one complaint, by whatever channel it came; the key of a request stands beside it, so that
-- neither hides the other. What came under one id by two channels before keeps the first.
alter table intake.input add column request_key text;
update intake.input set request_key = substr(external_id, 5), external_id = 'none:' || id::text
    where external_id like 'key:%' and (source like 'api:%' or source like 'desk:%');
update intake.input later set external_id = 'freed:' || later.id::text
    where exists (select from intake.input first where first.source = later.source
        and first.external_id = later.external_id and first.id < later.id);
update intake.input later set request_key = null
    where exists (select from intake.input first where first.source = later.source
        and first.request_key = later.request_key and first.id < later.id);
alter table intake.input drop constraint input_identity;
alter table intake.input add constraint input_identity unique (source, external_id);
create unique index input_request_key on intake.input (source, request_key) where request_key is not null;

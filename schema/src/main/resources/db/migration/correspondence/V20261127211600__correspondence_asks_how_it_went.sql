-- A mail that asks how we dealt with a complaint is none of the others: it meets no promise.
alter table correspondence.message drop constraint message_kind_check;
alter table correspondence.message add constraint message_kind_check check (kind in (
    'ACKNOWLEDGEMENT', 'REPLY', 'QUESTION', 'UPDATE', 'DECISION', 'FINAL_RESPONSE', 'RATING_REQUEST'));

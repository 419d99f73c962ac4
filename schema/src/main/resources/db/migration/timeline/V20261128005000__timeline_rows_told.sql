-- What the rows were when an entry told of them: a digest each, so that a row that was changed, added or taken away
-- behind the program's back does not fit its chain. Beside the particulars, not in them: nobody reads these but the
-- proof, and they are erased without them.
alter table timeline.entry
    -- By table and key. Null once erased.
    add column told text,
    -- An HMAC with a key outside the database: who can only write rows cannot tell of them.
    add column told_proof text;

-- Counts that were written before removals were counted: nothing was, as far as anybody knew.
update import_job set counts = counts || '{"removed": 0}' where counts is not null;

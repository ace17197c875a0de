-- Secrets lie sealed, under a key that is not in the database. Null for those of before: the service seals them when it starts.
alter table webhook_secret add column key_id text;

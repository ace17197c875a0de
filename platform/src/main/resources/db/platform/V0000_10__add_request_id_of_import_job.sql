-- The request that asked for the present check or application: what it changes is found under it in the audit trail.
alter table import_job add column request_id text;

-- What one request has changed, and what one person has: the trail only grows, so neither is looked for by reading all of it.
create index ix_audit_entry_request on audit_entry (request_id) where request_id is not null;
create index ix_audit_entry_actor on audit_entry (actor, id);

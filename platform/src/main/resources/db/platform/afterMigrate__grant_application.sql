-- Least privilege: the application reads and writes rows, and cannot change what must stay as it was written. Replicas that start
-- together would grant together, which PostgreSQL refuses to one of them ("tuple concurrently updated"): one after the other.
do $$
begin
    perform pg_advisory_xact_lock(hashtext('chiso.grants'));
    grant usage on schema public to ${app_user};
    grant select, insert, update, delete on all tables in schema public to ${app_user};
    grant usage, select on all sequences in schema public to ${app_user};
    grant execute on all functions in schema public to ${app_user};
    revoke update, delete on audit_entry from ${app_user};
    revoke insert, update, delete on flyway_schema_history from ${app_user};
end
$$;

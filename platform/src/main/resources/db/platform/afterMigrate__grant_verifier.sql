-- Who verifies (deploy/postgres/verifier.sql) reads every table of this database; where nobody does, there is no such role. By the
-- owner and not by a role that reads everything: that one would read the passwords of all roles. One replica after the other.
do $$
begin
    perform pg_advisory_xact_lock(hashtext('chiso.grants'));
    if exists (select from pg_roles where rolname = 'verifier') then
        execute format('grant connect on database %I to verifier', current_database());
        grant usage on schema public to verifier;
        grant select on all tables in schema public to verifier;
    end if;
end
$$;

-- The role by which the verifier (deploy/e2e) reads, on a new cluster before init.sql and on an older one at any time; may be repeated.
-- What it may see its owners say: each service lets it read at its start (platform, afterMigrate__grant_verifier.sql).
\getenv verifier_password CHISO_VERIFIER_DB_PASSWORD

do $$ begin
  if not exists (select from pg_roles where rolname = 'verifier') then create role verifier; end if; end
$$;
alter role verifier login password :'verifier_password';
alter role verifier set default_transaction_read_only = on;
-- Where anybody might enter otherwise, and only the superuser has work.
revoke connect, temporary on database postgres from public;
revoke connect, temporary on database template1 from public;

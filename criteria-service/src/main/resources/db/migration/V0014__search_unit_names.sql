-- Names that the unit bore are found like its aliases, but only these are the client's to change.
alter table unit_name add column alias boolean not null default true;
update unit_name set alias = position > 0;
alter table unit_name alter column alias drop default;

-- Parts of names are searched (like '%van hoa%'), which only trigrams index. In a schema of its own: the extension belongs to
-- the server's superuser, and the rights that are granted on all functions of `public` cannot be granted on its functions.
create schema extensions;
create extension pg_trgm schema extensions;
create index ix_unit_name_match_key on unit_name using gin (match_key extensions.gin_trgm_ops);
create index ix_unit_name_search_key on unit_name using gin (search_key extensions.gin_trgm_ops);

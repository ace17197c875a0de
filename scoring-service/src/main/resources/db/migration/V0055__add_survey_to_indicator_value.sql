-- Who asked whom, when, and in which document it stands; null for what was not asked but counted.
alter table indicator_value add column survey jsonb;

-- How many members the rule finds when they are more than can be told: the other services go on with those told last.
alter table unit_group add column outgrown_to integer;

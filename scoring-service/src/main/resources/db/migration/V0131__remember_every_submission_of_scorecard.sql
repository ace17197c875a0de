-- Every account that has ever submitted the card: each has answered for all of its lines, also where another head did so after it. The
-- last one stays in submitted_by, which services of before this go on writing while they are replaced.
alter table scorecard add column submitters text[] not null default '{}';
update scorecard set submitters = array[submitted_by] where submitted_by is not null;

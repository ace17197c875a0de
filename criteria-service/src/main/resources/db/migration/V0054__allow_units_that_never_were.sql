-- A unit that was opened by a decision that has been taken back exists on no day: it ends on the day on which it begins. The row
-- stays, for others were told of it, and is taken up again by the next unit of its code.
alter table unit drop constraint ck_unit_validity;
alter table unit add constraint ck_unit_validity check (valid_to is null or valid_to >= valid_from);
alter table unit_period drop constraint ck_unit_period_validity;
alter table unit_period add constraint ck_unit_period_validity check (valid_to is null or valid_to >= valid_from);

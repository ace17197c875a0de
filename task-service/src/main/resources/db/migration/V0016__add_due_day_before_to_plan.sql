-- How "trước ngày D" is meant in the plan's document: due on the day before D, else at the end of D.
alter table plan add column due_day_before boolean not null default false;
alter table plan alter column due_day_before drop default;

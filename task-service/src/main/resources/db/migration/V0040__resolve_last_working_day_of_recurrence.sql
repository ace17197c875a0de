-- Due on the last working day up to each day of the rule; which one that is, the calendar of its year says.
alter table task_recurrence
    add column last_working_day boolean not null default false;

-- A report on the plan, due in the last month of each window of Decree 09/2019: its occurrences are the report slots.
alter table task
    add column reporting_window text,
    add column reporting_day    integer,
    add constraint ck_task_reporting_window check (reporting_window in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    add constraint ck_task_reporting_day check ((reporting_window is null) = (reporting_day is null));

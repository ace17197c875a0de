-- What was reached of a task's target, exactly as reported, and how it was judged by the target of that day.
alter table assignment_report
    add column actual_value   numeric,
    add column target_verdict text,
    add constraint ck_assignment_report_target_verdict check (target_verdict in ('REACHED', 'NOT_REACHED', 'UNDECIDED'));

-- Why a rule that is due makes nothing: whoever coordinates the plan has to see it, and a log is no place for that.
alter table task_recurrence
    add column hold_reason  text,
    -- The group, or the year of the calendar, for which it waits.
    add column hold_subject text,
    add column held_since   timestamptz,
    add constraint ck_task_recurrence_hold_reason
        check (hold_reason in ('GROUP_WITHOUT_MEMBERS', 'GROUP_MEMBER_UNKNOWN', 'CALENDAR_NOT_LOADED', 'RULE_FAULTY')),
    add constraint ck_task_recurrence_held check ((hold_reason is null) = (held_since is null));

create index ix_task_recurrence_held on task_recurrence (task_id) where hold_reason is not null;

alter table tracked_assignment
    add column kind       text,
    add column programme  text,
    -- The reviewer excused the delay: there is nothing left to urge.
    add column excused    boolean     not null default false,
    -- Business time of the last change in task-service; reminders do not count.
    add column changed_at timestamptz not null default now();

alter table tracked_assignment alter column excused drop default, alter column changed_at drop default;

create index ix_tracked_assignment_plan on tracked_assignment (plan_id);

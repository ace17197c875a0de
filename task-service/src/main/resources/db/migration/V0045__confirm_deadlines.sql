-- A deadline that was read at less than full confidence is confirmed by a person before its plan is issued.
alter table task
    add column deadline_confirmed_by text,
    add column deadline_confirmed_at timestamptz,
    -- The date has passed already when the plan is issued, and that is meant.
    add column overdue_at_birth      boolean,
    add constraint ck_task_deadline_confirmed
        check (num_nulls(deadline_confirmed_by, deadline_confirmed_at, overdue_at_birth) in (0, 3));
alter table plan_requirement
    add column deadline_confirmed_by text,
    add column deadline_confirmed_at timestamptz,
    add column overdue_at_birth      boolean,
    add constraint ck_plan_requirement_deadline_confirmed
        check (num_nulls(deadline_confirmed_by, deadline_confirmed_at, overdue_at_birth) in (0, 3));

-- Whoever issued a plan before took the readings as they were.
update task t
   set deadline_confirmed_by = 'issuance', deadline_confirmed_at = p.issued_at, overdue_at_birth = true
  from plan p
 where p.id = t.plan_id and p.status <> 'DRAFT' and t.deadline_text is not null
   and (t.deadline ->> 'confidence')::integer < 100;

alter table plan add column unconfirmed_tasks integer not null default 0;
update plan p
   set unconfirmed_tasks = (select count(*)
                              from task t
                             where t.plan_id = p.id and t.deadline_text is not null
                               and (t.deadline ->> 'confidence')::integer < 100)
 where p.status = 'DRAFT';
alter table plan alter column unconfirmed_tasks drop default;

-- A revision drops a task and gives the same requirement another one: only what stands is unique.
alter table task drop constraint uq_task_requirement;
create unique index uq_task_requirement on task (item_id, requirement_code)
    where requirement_code is not null and retired_at is null;

-- Items and tasks of a draft are entered by people and imported: they have a place in their document, and can be moved.
alter table plan
    add column task_count        integer not null default 0,
    -- Tasks whose lead is nobody in particular, as long as nobody has said that they stay so.
    add column generic_tasks     integer not null default 0,
    add column leaderless_tasks  integer not null default 0,
    add column unspecified_items integer not null default 0;
alter table plan alter column task_count drop default,
    alter column generic_tasks drop default,
    alter column leaderless_tasks drop default,
    alter column unspecified_items drop default;

alter table plan_item
    add column section_code  text,
    add column section_title text,
    add column number        text,
    drop constraint uq_plan_item_position,
    add constraint uq_plan_item_position unique (plan_id, position) deferrable initially deferred;
-- Numbering begins anew in each group of a section: section, kind and number are the key of a real plan.
create unique index uq_plan_item_number on plan_item (plan_id, coalesce(section_code, ''), kind, number)
    where number is not null;

alter table task
    add column position integer,
    drop constraint fk_task_item,
    add constraint fk_task_item foreign key (item_id) references plan_item (id) on delete cascade;
update task t
   set position = n.position
  from (select id, row_number() over (partition by item_id order by id) as position from task) n
 where n.id = t.id;
alter table task
    alter column position set not null,
    add constraint uq_task_position unique (item_id, position) deferrable initially deferred;

-- Of plans issued before parties had rows: those of their items.
insert into task_party (task_id, position, part, kind, written, unit_id, unit_code, unit_name)
select t.id, row_number() over (partition by t.id order by u.position) - 1, u.part, 'UNIT', u.unit_name, u.unit_id,
       u.unit_code, u.unit_name
  from task t
  join plan_item_unit u on u.item_id = t.item_id
 where u.part <> 'LEAD' or exists (select 1 from assignment a where a.task_id = t.id and a.unit_id = u.unit_id);

-- Somebody has said that words which fit nobody in particular stay so: nobody is given the work.
alter table task_party add column without_assignee boolean not null default false;
update plan p set task_count = (select count(*) from task t where t.plan_id = p.id);

-- Plans of every kind: items come from a document as well as from a result, and then name neither criterion nor points.
alter table plan
    drop constraint ck_plan_kind,
    add constraint ck_plan_kind check (kind in ('REMEDIATION', 'NOTICE', 'LETTER', 'DIRECTIVE'));
alter table plan_item
    alter column criterion_code drop not null,
    alter column lost_points drop not null,
    drop constraint ck_plan_item_kind,
    add constraint ck_plan_item_kind check (kind in ('REMEDY', 'MAINTAIN', 'UNSPECIFIED'));
alter table task
    alter column requirement_code drop not null;
alter table assignment
    alter column requirement_code drop not null;

-- Who takes part in a task, as its document names them: a unit, a group of units, or words that fit nobody in particular.
create table task_party (
    task_id           uuid    not null,
    position          integer not null,
    part              text    not null,
    kind              text    not null,
    -- The words of the document.
    written           text    not null,
    unit_id           uuid,
    unit_code         text,
    unit_name         text,
    group_id          uuid,
    group_code        text,
    group_name        text,
    -- The work falls to whoever holds this position in the unit, or in each unit of the group: "Chủ tịch UBND xã".
    official_position text,
    constraint pk_task_party primary key (task_id, position),
    constraint fk_task_party_task foreign key (task_id) references task (id) on delete cascade,
    constraint ck_task_party_part check (part in ('LEAD', 'COOPERATING', 'SUPERVISING')),
    constraint ck_task_party_kind check (kind in ('UNIT', 'GROUP', 'GENERIC')),
    constraint ck_task_party_unit check ((kind = 'UNIT') = (unit_id is not null)),
    constraint ck_task_party_group check ((kind = 'GROUP') = (group_id is not null))
);

create index ix_task_party_unit on task_party (unit_id, task_id) where part <> 'LEAD' and kind = 'UNIT';

-- One time at which a task is due; a recurring task has one a window, created ahead. Changing the rule never rewrites what stands.
create table task_occurrence (
    id          uuid        not null,
    task_id     uuid        not null,
    -- 'ONCE', the first day of the window, 'PART-1' of a compound text, or 'EVENT-' and the registered event.
    key         text        not null,
    window_from date,
    window_to   date,
    due_date    date,
    created_at  timestamptz not null,
    constraint pk_task_occurrence primary key (id),
    constraint fk_task_occurrence_task foreign key (task_id) references task (id),
    constraint uq_task_occurrence_key unique (task_id, key)
);

insert into task_occurrence (id, task_id, key, due_date, created_at)
select uuidv7(), t.id, 'ONCE', t.due_date, p.issued_at
  from task t
  join plan p on p.id = t.plan_id;

alter table assignment
    add column occurrence_id     uuid,
    add column assignee_position text;
update assignment a set occurrence_id = o.id from task_occurrence o where o.task_id = a.task_id;
alter table assignment
    alter column occurrence_id set not null,
    drop constraint uq_assignment_task_unit,
    add constraint fk_assignment_occurrence foreign key (occurrence_id) references task_occurrence (id),
    add constraint uq_assignment_occurrence_unit unique (occurrence_id, unit_id);
create index ix_assignment_task on assignment (task_id, id);

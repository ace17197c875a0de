-- One unit's duty for one occurrence of a task. Three axes that are never merged: work, review, extension.
-- Late, due soon and overdue are derived from due_date when read, never stored.
create table assignment (
    id                      uuid        not null,
    version                 bigint      not null,
    plan_id                 uuid        not null,
    item_id                 uuid        not null,
    task_id                 uuid        not null,
    requirement_code        text        not null,
    criterion_code          text,
    title                   text        not null,
    target                  text,
    unit_id                 uuid        not null,
    unit_code               text        not null,
    unit_name               text        not null,
    owner_unit_id           uuid        not null,
    standing_office_unit_id uuid        not null,
    deadline_text           text,
    original_due_date       date,
    due_date                date,
    work                    text        not null,
    review                  text        not null,
    extension               text        not null,
    excused                 boolean     not null,
    created_at              timestamptz not null,
    accepted_at             timestamptz,
    accepted_by             text,
    done_at                 timestamptz,
    done_on                 date,
    constraint pk_assignment primary key (id),
    constraint fk_assignment_plan foreign key (plan_id) references plan (id),
    constraint fk_assignment_item foreign key (item_id) references plan_item (id),
    constraint fk_assignment_task foreign key (task_id) references task (id),
    constraint uq_assignment_task_unit unique (task_id, unit_id),
    constraint ck_assignment_work check (work in ('NOT_STARTED', 'IN_PROGRESS', 'DONE', 'RECALLED')),
    constraint ck_assignment_review check (review in ('NONE', 'PENDING', 'CONFIRMED', 'REJECTED')),
    constraint ck_assignment_extension check (extension in ('NONE', 'PENDING', 'APPROVED', 'REFUSED')),
    constraint ck_assignment_done check ((work = 'DONE') = (done_at is not null) and (done_at is null) = (done_on is null))
);

create index ix_assignment_unit on assignment (unit_id, id);
create index ix_assignment_owner on assignment (owner_unit_id, id);
create index ix_assignment_standing_office on assignment (standing_office_unit_id, id);
create index ix_assignment_plan on assignment (plan_id, id);
create index ix_assignment_unit_due on assignment (unit_id, due_date) where work <> 'RECALLED' and not excused;
create index ix_assignment_open_due on assignment (due_date, id) where work in ('NOT_STARTED', 'IN_PROGRESS');

-- What this service knows of an assignment, from the events of task.assignment. Its row is the lock under which its
-- ladder is laid out, claimed and closed.
create table tracked_assignment (
    id                      uuid   not null,
    version                 bigint not null,
    -- Version of the assignment in task-service: older events are ignored.
    source_version          bigint not null,
    plan_id                 uuid   not null,
    criterion_code          text,
    title                   text   not null,
    unit_id                 uuid   not null,
    unit_code               text   not null,
    unit_name               text   not null,
    owner_unit_id           uuid   not null,
    standing_office_unit_id uuid,
    deadline_text           text,
    due_date                date,
    work                    text   not null,
    review                  text   not null,
    constraint pk_tracked_assignment primary key (id),
    constraint ck_tracked_assignment_work check (work in ('NOT_STARTED', 'IN_PROGRESS', 'DONE', 'RECALLED')),
    constraint ck_tracked_assignment_review check (review in ('NONE', 'PENDING', 'CONFIRMED', 'REJECTED'))
);

create index ix_tracked_assignment_owner_unit on tracked_assignment (owner_unit_id);
create index ix_tracked_assignment_unit on tracked_assignment (unit_id);

-- One requirement of one item, as issued.
create table task (
    id               uuid   not null,
    version          bigint not null,
    plan_id          uuid   not null,
    item_id          uuid   not null,
    requirement_code text   not null,
    criterion_code   text,
    title            text   not null,
    target           text,
    deadline_text    text,
    deadline         jsonb  not null,
    due_date         date,
    constraint pk_task primary key (id),
    constraint fk_task_plan foreign key (plan_id) references plan (id),
    constraint fk_task_item foreign key (item_id) references plan_item (id),
    constraint uq_task_requirement unique (item_id, requirement_code)
);

create index ix_task_plan on task (plan_id);

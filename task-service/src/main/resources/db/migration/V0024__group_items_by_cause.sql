-- Criteria that lost points for one cause are one item; an item of a single criterion has no rows here.
create table plan_item_criterion (
    item_id        uuid    not null,
    position       integer not null,
    criterion_code text    not null,
    title          text    not null,
    max_points     numeric,
    points         numeric,
    lost_points    numeric not null,
    reason         text,
    constraint pk_plan_item_criterion primary key (item_id, position),
    constraint fk_plan_item_criterion_item foreign key (item_id) references plan_item (id) on delete cascade
);

-- Criteria of the source result with full marks: a coordinator may take some of them over as items to be maintained.
create table plan_full_mark (
    plan_id        uuid    not null,
    position       integer not null,
    criterion_code text    not null,
    title          text    not null,
    max_points     numeric not null,
    constraint pk_plan_full_mark primary key (plan_id, position),
    constraint fk_plan_full_mark_plan foreign key (plan_id) references plan (id)
);

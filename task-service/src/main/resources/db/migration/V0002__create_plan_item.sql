-- One deducted criterion, in the order of the document. Points are exact: numeric, never a binary fraction.
create table plan_item (
    id             uuid    not null,
    version        bigint  not null,
    plan_id        uuid    not null,
    position       integer not null,
    kind           text    not null,
    criterion_code text    not null,
    title          text    not null,
    max_points     numeric,
    points         numeric,
    lost_points    numeric not null,
    reason         text,
    cause_code     text,
    -- False while several units, or none, are named and nobody has said who leads.
    lead_settled   boolean not null,
    constraint pk_plan_item primary key (id),
    constraint fk_plan_item_plan foreign key (plan_id) references plan (id),
    constraint uq_plan_item_position unique (plan_id, position),
    constraint ck_plan_item_kind check (kind in ('REMEDY')),
    constraint ck_plan_item_lost_points check (lost_points > 0)
);

-- The units of an item as the result names them; names are those of the day.
create table plan_item_unit (
    item_id   uuid    not null,
    position  integer not null,
    unit_id   uuid    not null,
    unit_code text    not null,
    unit_name text    not null,
    part      text    not null,
    constraint pk_plan_item_unit primary key (item_id, position),
    constraint fk_plan_item_unit_item foreign key (item_id) references plan_item (id),
    -- Deferred: a list is rewritten row by row, and two units may change places.
    constraint uq_plan_item_unit unique (item_id, unit_id) deferrable initially deferred,
    constraint ck_plan_item_unit_part check (part in ('LEAD', 'COOPERATING'))
);

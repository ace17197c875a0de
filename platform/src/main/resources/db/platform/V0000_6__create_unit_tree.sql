-- Local copy of the unit tree: who stands under whom, and since when.
create table unit_node (
    id         uuid   not null,
    version    bigint not null,
    code       text   not null,
    name       text   not null,
    type       text   not null,
    parent_id  uuid,
    valid_from date   not null,
    valid_to   date,
    constraint pk_unit_node primary key (id),
    constraint uq_unit_node_code unique (code)
);

create index ix_unit_node_parent on unit_node (parent_id);

-- Closure of the tree. A path is valid while every unit on it is; valid_to is exclusive.
create table unit_path (
    ancestor_id   uuid not null,
    descendant_id uuid not null,
    depth         integer not null,
    valid_from    date not null,
    valid_to      date,
    constraint pk_unit_path primary key (ancestor_id, descendant_id)
);

create index ix_unit_path_descendant on unit_path (descendant_id, ancestor_id);

-- Who reads the history of a unit that is no more: its successors, else its parent.
create table unit_succession (
    predecessor_id uuid not null,
    successor_id   uuid not null,
    constraint pk_unit_succession primary key (predecessor_id, successor_id)
);

create index ix_unit_succession_successor on unit_succession (successor_id);

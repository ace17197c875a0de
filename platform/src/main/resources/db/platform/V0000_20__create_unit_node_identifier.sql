-- By which identifiers other systems know a unit, each with its days: QĐ 20/2020/QĐ-TTg (CURRENT), QCVN 102:2016/BTTTT (LEGACY).
create table unit_node_identifier (
    unit_id    uuid not null,
    scheme     text not null,
    identifier text not null,
    valid_from date not null,
    valid_to   date,
    constraint pk_unit_node_identifier primary key (unit_id, scheme, identifier, valid_from)
);

create index ix_unit_node_identifier_identifier on unit_node_identifier (identifier);

-- The catalogue's own units; platform's unit_node is the copy that every service holds and that access is decided by.
create table unit (
    id                       uuid        not null,
    version                  bigint      not null,
    code                     text        not null,
    name                     text        not null,
    type                     text        not null,
    parent_id                uuid,
    valid_from               date        not null,
    -- First day on which the unit is no more.
    valid_to                 date,
    -- QĐ 20/2020/QĐ-TTg, and the older form of QCVN 102:2016/BTTTT: identifiers change with mergers, so neither is a key.
    agency_identifier        text,
    legacy_agency_identifier text,
    constraint pk_unit primary key (id),
    constraint uq_unit_code unique (code),
    constraint fk_unit_parent foreign key (parent_id) references unit (id),
    constraint ck_unit_code check (char_length(code) between 1 and 60),
    constraint ck_unit_name check (char_length(name) between 1 and 300),
    constraint ck_unit_parent check (parent_id <> id),
    constraint ck_unit_validity check (valid_to is null or valid_to > valid_from)
);

create index ix_unit_parent on unit (parent_id);

create table responsible_unit (
    responsibility_id uuid     not null,
    position          integer not null,
    unit_id           uuid     not null,
    part              text     not null,
    constraint pk_responsible_unit primary key (responsibility_id, position),
    constraint uq_responsible_unit unique (responsibility_id, unit_id),
    constraint fk_responsible_unit_responsibility foreign key (responsibility_id) references responsibility (id),
    constraint fk_responsible_unit_unit foreign key (unit_id) references unit (id),
    constraint ck_responsible_unit_part check (part in ('LEAD', 'COOPERATING'))
);

create index ix_responsible_unit_unit on responsible_unit (unit_id);

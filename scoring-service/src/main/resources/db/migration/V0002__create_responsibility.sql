-- Who answers for a criterion of an assessed unit, by the letter that assigned it. valid_to is exclusive.
create table responsibility (
    id               uuid   not null,
    version          bigint not null,
    criteria_set_id  uuid   not null,
    criterion_code   text   not null,
    assessed_unit_id uuid   not null,
    valid_from       date   not null,
    valid_to         date,
    constraint pk_responsibility primary key (id)
);

create index ix_responsibility_assessed on responsibility (assessed_unit_id, criteria_set_id, criterion_code);

-- position: the order of the document, leads first.
create table responsible_unit (
    responsibility_id uuid     not null,
    unit_id           uuid     not null,
    is_lead           boolean  not null,
    position          smallint not null,
    constraint pk_responsible_unit primary key (responsibility_id, unit_id),
    constraint fk_responsible_unit_responsibility foreign key (responsibility_id) references responsibility (id)
        on delete cascade
);

create index ix_responsible_unit_unit on responsible_unit (unit_id);

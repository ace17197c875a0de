-- Who answers for a criterion of one assessed unit. The province issues the set once; each assessed unit assigns by letter.
create table responsibility (
    id               uuid   not null,
    version          bigint not null,
    criteria_set_id  uuid   not null,
    criterion_code   text   not null,
    assessed_unit_id uuid   not null,
    valid_from       date   not null,
    -- First day on which it holds no more.
    valid_to         date,
    source_number    text   not null,
    source_date      date   not null,
    source_issuer_unit_id uuid not null,
    constraint pk_responsibility primary key (id),
    constraint uq_responsibility_start unique (criteria_set_id, assessed_unit_id, criterion_code, valid_from),
    constraint fk_responsibility_criterion foreign key (criteria_set_id, criterion_code)
        references criterion_node (set_id, code),
    constraint fk_responsibility_assessed_unit foreign key (assessed_unit_id) references unit (id),
    constraint fk_responsibility_source_issuer foreign key (source_issuer_unit_id) references unit (id),
    constraint ck_responsibility_validity check (valid_to is null or valid_to > valid_from)
);

create index ix_responsibility_assessed_unit on responsibility (assessed_unit_id);
create index ix_responsibility_source_issuer on responsibility (source_issuer_unit_id);

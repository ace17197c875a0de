create table indicator_definition (
    id              uuid   not null,
    version         bigint not null,
    code            text   not null,
    name            text   not null,
    unit_of_measure text,
    direction       text,
    scale           smallint,
    constraint pk_indicator_definition primary key (id)
);

create index ix_indicator_definition_code on indicator_definition (code);

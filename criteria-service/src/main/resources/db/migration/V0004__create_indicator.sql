create table indicator (
    id              uuid     not null,
    version         bigint   not null,
    code            text     not null,
    name            text     not null,
    unit_of_measure text     not null,
    direction       text     not null,
    -- Decimal places of its values.
    scale           integer not null,
    source_system   text,
    constraint pk_indicator primary key (id),
    constraint uq_indicator_code unique (code),
    constraint ck_indicator_direction check (direction in ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NONE')),
    constraint ck_indicator_scale check (scale between 0 and 6)
);

-- History is kept: a new value replaces the current one, which stays readable.
create table indicator_value (
    id             uuid    not null,
    indicator      text    not null,
    unit_id        uuid    not null,
    period         text    not null,
    value          numeric,
    numerator      numeric,
    denominator    numeric,
    source         text    not null,
    -- The aggregate behind an automatic value, and the version of it that was taken over.
    source_id      uuid,
    source_version bigint,
    recorded_by    text    not null,
    recorded_at    timestamptz not null,
    replaces_id    uuid,
    is_current     boolean not null,
    constraint pk_indicator_value primary key (id),
    constraint fk_indicator_value_replaced foreign key (replaces_id) references indicator_value (id),
    constraint ck_indicator_value_given check (value is not null or denominator is not null),
    constraint ck_indicator_value_ratio check ((numerator is null) = (denominator is null))
);

create unique index uq_indicator_value_current on indicator_value (indicator, unit_id, period) where is_current;
create index ix_indicator_value_unit on indicator_value (unit_id, id);

create table probe (
    id      uuid    not null,
    version bigint  not null,
    name    text    not null,
    points  numeric not null,
    inputs  jsonb,
    constraint pk_probe primary key (id),
    constraint uq_probe_name unique (name)
);

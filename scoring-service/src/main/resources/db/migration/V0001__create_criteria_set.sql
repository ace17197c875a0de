-- Local copies of the catalogue, full state by event; a newer version replaces an older one, never the other way round.
create table criteria_set (
    id      uuid   not null,
    version bigint not null,
    body    jsonb  not null,
    constraint pk_criteria_set primary key (id)
);

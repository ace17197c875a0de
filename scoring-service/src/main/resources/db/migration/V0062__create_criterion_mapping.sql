-- Local copy of what criteria-service says of two sets; a newer version replaces an older one, never the other way round.
create table criterion_mapping (
    id            uuid   not null,
    version       bigint not null,
    set_id        uuid   not null,
    former_set_id uuid   not null,
    body          jsonb  not null,
    constraint pk_criterion_mapping primary key (id)
);

create index ix_criterion_mapping_sets on criterion_mapping (set_id, former_set_id);

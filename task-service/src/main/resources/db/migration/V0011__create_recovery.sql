-- What scoring-service tells of the lost points of a result: what became of them in the next one. Full state, the newest version only.
create table recovery (
    result_id uuid   not null,
    version   bigint not null,
    body      jsonb  not null,
    constraint pk_recovery primary key (result_id)
);

-- What the other services are to be told of a result's recovery. Content is computed when it is told: only the version is kept,
-- and that a next result, a revision or a mapping has made it another one.
create table recovery_telling (
    result_id uuid    not null,
    version   bigint  not null,
    due       boolean not null,
    constraint pk_recovery_telling primary key (result_id),
    constraint fk_recovery_telling_result foreign key (result_id) references result (id)
);

create index ix_recovery_telling_due on recovery_telling (result_id) where due;

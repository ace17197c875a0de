create table probe_counter (
    name  text    not null,
    total integer not null,
    constraint pk_probe_counter primary key (name),
    constraint ck_probe_counter_total check (total < 100)
);

-- Business time = system time + offset. One row; it stays zero where the clock is not adjustable.
create table clock_offset (
    id            smallint not null default 1,
    offset_millis bigint   not null default 0,
    constraint pk_clock_offset primary key (id),
    constraint ck_clock_offset_single check (id = 1)
);

insert into clock_offset default values;

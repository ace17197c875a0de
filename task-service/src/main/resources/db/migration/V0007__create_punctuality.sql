-- Of the assignments of a unit whose effective due date lies in a year, how many were done by it.
-- A denominator of zero says that the unit has no value (any more); it is not 100 %.
create table punctuality (
    id          uuid    not null,
    version     bigint  not null,
    unit_id     uuid    not null,
    unit_code   text    not null,
    period      text    not null,
    numerator   integer not null,
    denominator integer not null,
    constraint pk_punctuality primary key (id),
    constraint uq_punctuality_unit_period unique (unit_id, period),
    constraint ck_punctuality_period check (period ~ '^[0-9]{4}$'),
    constraint ck_punctuality_numerator check (numerator between 0 and denominator)
);

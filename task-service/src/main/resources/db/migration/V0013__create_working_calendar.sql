-- The days of a year as criteria.calendar tells them. Full state, the newest version only; nothing is known of a year without a row.
create table working_calendar (
    year    integer not null,
    version bigint  not null,
    body    jsonb   not null,
    constraint pk_working_calendar primary key (year)
);

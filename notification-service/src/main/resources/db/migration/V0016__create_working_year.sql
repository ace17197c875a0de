-- Days that differ from their weekday, from criteria.calendar. A year without a row is unknown: rungs that need it are provisional.
create table working_year (
    year           integer not null,
    source_version bigint  not null,
    days_off       date[]  not null,
    days_worked    date[]  not null,
    constraint pk_working_year primary key (year)
);

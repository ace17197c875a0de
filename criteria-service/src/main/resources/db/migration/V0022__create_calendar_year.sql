create table calendar_year (
    id            uuid    not null,
    version       bigint  not null,
    calendar_year integer not null,
    -- The latest; there is a calendar_revision for each one up to it.
    revision      integer not null,
    constraint pk_calendar_year primary key (id),
    constraint uq_calendar_year_calendar_year unique (calendar_year),
    constraint ck_calendar_year_calendar_year check (calendar_year between 1990 and 2999),
    constraint ck_calendar_year_revision check (revision > 0)
);

-- Newest version of each automatic source that was taken over, also where it said that there is no value any more.
create table indicator_source (
    id      uuid   not null,
    version bigint not null,
    constraint pk_indicator_source primary key (id)
);

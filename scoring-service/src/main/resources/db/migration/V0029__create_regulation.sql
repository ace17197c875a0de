-- Regulations as the catalogue publishes them: the body is what it sent, so that a campaign can pin it as it is.
create table regulation (
    id        uuid   not null,
    version   bigint not null,
    programme text   not null,
    status    text   not null,
    body      jsonb  not null,
    constraint pk_regulation primary key (id)
);

-- Other spellings of units' names, as the catalogue tells them: documents are imported by the words that stand in them.
create table unit_alias (
    unit_id uuid   not null,
    version bigint not null,
    aliases text[] not null,
    constraint pk_unit_alias primary key (unit_id)
);

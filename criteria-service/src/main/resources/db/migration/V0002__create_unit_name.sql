-- Every spelling a unit is known by, its name first, with the keys by which spellings are compared and searched.
create table unit_name (
    unit_id    uuid     not null,
    position   integer not null,
    name       text     not null,
    -- NFC, tone mark at the end of the syllable, one kind of dash: hoá = hóa.
    match_key  text     not null,
    -- Without any mark, d for đ.
    search_key text     not null,
    constraint pk_unit_name primary key (unit_id, position),
    constraint fk_unit_name_unit foreign key (unit_id) references unit (id)
);

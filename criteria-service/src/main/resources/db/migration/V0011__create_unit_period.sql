-- What a unit was called, what it was and where it stood, by day: history is never overwritten. The columns of `unit` of the same
-- names repeat the period of unit.stated_on, which is what access and the other services go by.
create table unit_period (
    unit_id    uuid    not null,
    position   integer not null,
    valid_from date    not null,
    -- First day of the next period, or of the time without the unit.
    valid_to   date,
    name       text    not null,
    type       text    not null,
    parent_id  uuid,
    constraint pk_unit_period primary key (unit_id, position),
    constraint fk_unit_period_unit foreign key (unit_id) references unit (id),
    constraint fk_unit_period_parent foreign key (parent_id) references unit (id),
    constraint ck_unit_period_name check (char_length(name) between 1 and 300),
    constraint ck_unit_period_parent check (parent_id <> unit_id),
    constraint ck_unit_period_validity check (valid_to is null or valid_to > valid_from)
);

create index ix_unit_period_parent on unit_period (parent_id);

insert into unit_period (unit_id, position, valid_from, valid_to, name, type, parent_id)
select id, 0, valid_from, valid_to, name, type, parent_id from unit;

-- Business date of which the unit's state has been told.
alter table unit add column stated_on date;
update unit set stated_on = valid_from;
alter table unit alter column stated_on set not null;

-- Agency identifiers, of QĐ 20/2020/QĐ-TTg (CURRENT) and of QCVN 102:2016/BTTTT (LEGACY), each with a validity of its own: a merger
-- closes some and hands on others (QĐ 09/2025/QĐ-TTg), so they are no keys.
create table unit_identifier (
    unit_id    uuid    not null,
    position   integer not null,
    scheme     text    not null,
    identifier text    not null,
    valid_from date    not null,
    valid_to   date,
    constraint pk_unit_identifier primary key (unit_id, position),
    constraint fk_unit_identifier_unit foreign key (unit_id) references unit (id),
    constraint ck_unit_identifier_scheme check (scheme in ('CURRENT', 'LEGACY')),
    constraint ck_unit_identifier_length check (char_length(identifier) between 1 and 35),
    constraint ck_unit_identifier_validity check (valid_to is null or valid_to > valid_from)
);

create index ix_unit_identifier_identifier on unit_identifier (identifier);

insert into unit_identifier (unit_id, position, scheme, identifier, valid_from, valid_to)
select id, 0, 'CURRENT', agency_identifier, valid_from, valid_to from unit where agency_identifier is not null
union all
select id, case when agency_identifier is null then 0 else 1 end, 'LEGACY', legacy_agency_identifier, valid_from, valid_to
  from unit where legacy_agency_identifier is not null;

alter table unit drop column agency_identifier;
alter table unit drop column legacy_agency_identifier;

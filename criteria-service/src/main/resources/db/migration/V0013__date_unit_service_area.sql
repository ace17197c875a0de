-- A merger passes the served areas of vertical agencies on from a day; whom they served before stays on record.
alter table unit_service_area add column valid_from date;
alter table unit_service_area add column valid_to date;
update unit_service_area a set valid_from = u.valid_from from unit u where u.id = a.unit_id;
alter table unit_service_area alter column valid_from set not null;
alter table unit_service_area
    add constraint ck_unit_service_area_validity check (valid_to is null or valid_to > valid_from);

-- Vertical agencies stand outside the People's Committee's subtree but serve its area; some serve several.
create table unit_service_area (
    unit_id        uuid not null,
    served_unit_id uuid not null,
    constraint pk_unit_service_area primary key (unit_id, served_unit_id),
    constraint fk_unit_service_area_unit foreign key (unit_id) references unit (id),
    constraint fk_unit_service_area_served foreign key (served_unit_id) references unit (id)
);

create index ix_unit_service_area_served on unit_service_area (served_unit_id);

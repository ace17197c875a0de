-- An agency may serve an area, stop, and serve it again: several spans for one area, but never two on one day. Deferred, for the
-- rows of an agency are rewritten one by one. The extension is what lets an exclusion compare ids; it is trusted, as pg_trgm is.
create extension btree_gist schema extensions;

alter table unit_service_area add column position integer;
update unit_service_area a
   set position = numbered.position
  from (select unit_id, served_unit_id, row_number() over (partition by unit_id order by served_unit_id) - 1 as position
          from unit_service_area) numbered
 where numbered.unit_id = a.unit_id and numbered.served_unit_id = a.served_unit_id;
alter table unit_service_area alter column position set not null;
alter table unit_service_area drop constraint pk_unit_service_area;
alter table unit_service_area add constraint pk_unit_service_area primary key (unit_id, position);
alter table unit_service_area
    add constraint uq_unit_service_area_day exclude using gist (
        unit_id extensions.gist_uuid_ops with =,
        served_unit_id extensions.gist_uuid_ops with =,
        daterange(valid_from, valid_to) with &&) deferrable initially deferred;

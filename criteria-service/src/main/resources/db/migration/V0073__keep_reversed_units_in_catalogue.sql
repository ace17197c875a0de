-- A unit that never was stays in the catalogue, as one whose validity is empty: other systems that have copied it are told so, and
-- the version of the catalogue, a sum over its entries, never goes back.
create or replace view catalogue_entry
    (catalogue, code, name, parent_code, description, valid_from, valid_to, state, version, updated_at) as
select 'units', u.code, u.name, p.code, u.type, u.valid_from, u.valid_to, null::text, u.version, u.updated_at
  from unit u left join unit p on p.id = u.parent_id
union all
select 'unit-groups', code, name, null, null, null, null, null, version, updated_at
  from unit_group
union all
select 'indicators', code, name, null, unit_of_measure, null, null, null, version, updated_at
  from indicator
union all
select 'criteria-sets', id::text, title, programme, decision_number, decision_date, null, status, version, updated_at
  from criteria_set
 where status <> 'DRAFT';

-- A unit is told again on every day on which anything of it begins or ends; until now only the days of decisions were noted.
insert into unit_due (unit_id, due_on)
select unit_id, day
  from (select unit_id, unnest(array[valid_from, valid_to]) as day from unit_period
        union
        select unit_id, unnest(array[valid_from, valid_to]) from unit_identifier
        union
        select unit_id, unnest(array[valid_from, valid_to]) from unit_service_area) dated
  join unit u on u.id = dated.unit_id
 where day > u.stated_on
on conflict do nothing;

-- Services that were there before agencies told whom they serve have not heard it: every agency is told once more, also one that
-- was told today.
insert into unit_due (unit_id, due_on) select id, stated_on from unit where type = 'VERTICAL_AGENCY' on conflict do nothing;
update unit set stated_on = stated_on - 1 where type = 'VERTICAL_AGENCY';

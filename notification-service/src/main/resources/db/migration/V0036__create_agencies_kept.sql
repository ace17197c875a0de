-- The vertical agencies whose contacts a grant keeps: those all of whose area it reaches. One that reaches a part of the area
-- only would otherwise read the reminders of the others.
create function agencies_kept(codes text[], today date) returns table (unit_id uuid)
    language sql stable parallel safe
as $$
    select distinct a.unit_id
      from unnest(codes) as code
     cross join lateral agencies_in_scope(array[code], today) a
     where not exists (select 1
                         from unit_service s
                         join unit_path p on p.descendant_id = s.served_id and p.ancestor_id = s.served_id
                        where s.agency_id = a.unit_id
                          and p.valid_from <= today
                          and (p.valid_to is null or p.valid_to > today)
                          and not exists (select 1 from codes_reaching(s.served_id, array[code], today)))
$$;

-- Which of the codes reach a unit: units_in_scope asked the other way round, at the cost of the unit's depth instead of the
-- size of the subtree. A grant on the country reaches tens of thousands of units.
create function codes_reaching(unit uuid, codes text[], today date) returns table (code text)
    language sql stable parallel safe
as $$
    with recursive held(id) as (
        select unit
        union
        select s.successor_id
          from held h
          join unit_succession s on s.predecessor_id = h.id
    )
    select distinct a.code
      from held h
      join unit_path p on p.descendant_id = h.id
      join unit_node a on a.id = p.ancestor_id
     where a.code = any (codes)
       and p.valid_from <= today
       and (p.valid_to is null or p.valid_to > today)
$$;

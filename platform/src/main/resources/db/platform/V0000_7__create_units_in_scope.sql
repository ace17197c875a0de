-- The units that grants on the given unit codes reach: the subtrees as of a day, and the history of units succeeded by any of them.
create function units_in_scope(codes text[], today date) returns table (unit_id uuid)
    language sql stable parallel safe
as $$
    with recursive reached(id) as (
        select p.descendant_id
          from unit_node a
          join unit_path p on p.ancestor_id = a.id
         where a.code = any (codes)
           and p.valid_from <= today
           and (p.valid_to is null or p.valid_to > today)
        union
        select s.predecessor_id
          from reached r
          join unit_succession s on s.successor_id = r.id
    )
    select id from reached
$$;

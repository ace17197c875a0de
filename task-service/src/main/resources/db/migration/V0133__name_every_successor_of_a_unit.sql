-- Work may be with any of those who had a unit's duty one after the other: what one of them got before it ended waits for the next.
-- The unit itself is the first, whoever has the duty today the last.
create function heirs_of(unit uuid, owner uuid, of_duty text, today date) returns table (id uuid, steps integer)
    language sql stable parallel safe rows 2
as $$
    with recursive heir(id, steps) as (
        select unit, 0
        union all
        select coalesce(chosen.id, sole.id), h.steps + 1
          from heir h
          join unit_node n on n.id = h.id and n.valid_to <= today
          left join lateral (select r.successor_unit_id as id
                               from reorganisation r
                              where r.unit_id = h.id and r.owner_unit_id = owner and r.duty = of_duty
                                and r.successor_unit_id is not null
                              order by r.decided_at desc, r.id desc
                              limit 1) chosen on true
          -- The parent inherits from a unit without successors, and takes over no work by itself.
          left join lateral (select (array_agg(s.successor_id))[1] as id
                               from unit_succession s
                              where s.predecessor_id = h.id
                             having count(*) = 1 and bool_and(s.successor_id is distinct from n.parent_id
                                        and exists (select 1 from unit_node k where k.id = s.successor_id))) sole on true
         -- Units that ended one after the other may have been each other's successors.
         where h.steps < 20 and coalesce(chosen.id, sole.id) is not null
    )
    select heir.id, heir.steps from heir
$$;

create or replace function heir_of(unit uuid, owner uuid, of_duty text, today date) returns uuid
    language sql stable parallel safe
as $$
    select h.id from heirs_of(unit, owner, of_duty, today) h order by h.steps desc limit 1
$$;

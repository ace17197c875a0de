-- Who follows the work of others as their standing office is chosen like who does it; and the choice holds for work to come.
alter table reorganisation
    add column duty              text not null default 'WORK',
    -- Who takes over what is not excepted, and whatever the tasks give out later; null while open, and where nobody had to.
    add column successor_unit_id uuid,
    add constraint ck_reorganisation_duty check (duty in ('WORK', 'STANDING_OFFICE'));

update reorganisation r
   set successor_unit_id = (select m.unit_id
                              from reorganisation_move m
                             where m.reorganisation_id = r.id
                             group by m.unit_id
                             order by count(*) desc, m.unit_id
                             limit 1);

drop index uq_reorganisation_open;
create unique index uq_reorganisation_open on reorganisation (unit_id, owner_unit_id, duty) where status = 'OPEN';
create index ix_reorganisation_unit on reorganisation (unit_id, owner_unit_id, duty, decided_at) where successor_unit_id is not null;
create index ix_assignment_open_standing_office on assignment (standing_office_unit_id, owner_unit_id)
 where work in ('NOT_STARTED', 'IN_PROGRESS');

-- Who has a unit's duty today: whoever was chosen, else its only successor; the unit itself while it exists, and while nobody has chosen.
create function heir_of(unit uuid, owner uuid, of_duty text, today date) returns uuid
    language sql stable parallel safe
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
    select id from heir order by steps desc limit 1
$$;

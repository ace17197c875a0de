-- Points were lost, and nothing is to be done about them: somebody has to mean it so. What is issued already stays as it is.
alter table plan_item add column without_task boolean not null default false;
alter table plan add column items_without_task integer not null default 0;

update plan p
   set items_without_task = (
       select count(*)
         from plan_item i
        where i.plan_id = p.id and i.kind = 'REMEDY'
          and not (i.lost_points is null and coalesce(i.points = i.max_points, false))
          and not exists (select 1 from task t where t.item_id = i.id and t.retired_at is null)
          and not exists (select 1
                            from plan_requirement r
                            join plan_item_unit u on u.item_id = i.id and u.part = 'LEAD'
                            left join unit_node n on n.id = u.unit_id
                           where r.plan_id = i.plan_id
                             and (r.unit_types is null or n.id is null or n.type = any (r.unit_types))))
 where p.status = 'DRAFT';

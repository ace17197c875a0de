-- Which roles may read an event, beside whom it concerns; EVERYBODY is said, not meant by leaving out the units.
delete from feed_event where type like 'chiso.task.plan-%' and body ->> 'status' = 'DRAFT';

alter table feed_event add column audience text;

update feed_event
   set audience = case
           when type like 'chiso.criteria.%' then 'EVERYBODY'
           when type like 'chiso.task.punctuality-%' then 'PUBLISHED'
           when type like 'chiso.task.%' then 'TASK'
           when type = 'chiso.scoring.result-recompute-mismatch.v1' then 'ALARM'
           when type like 'chiso.scoring.%result-%' then 'PUBLISHED'
           else 'SCORED'
       end,
       units = case
           when type like 'chiso.task.%' and body ? 'standingOfficeUnitId'
               then units || (body ->> 'standingOfficeUnitId')::uuid
           when type = 'chiso.scoring.result-recompute-mismatch.v1'
               then array[(body ->> 'organiserUnitId')::uuid]
           else units
       end;

delete from feed_event where audience <> 'EVERYBODY' and cardinality(units) = 0;

alter table feed_event
    alter column audience set not null,
    add constraint ck_feed_event_audience check (audience in ('EVERYBODY', 'PUBLISHED', 'SCORED', 'TASK', 'ALARM')),
    add constraint ck_feed_event_units check ((audience = 'EVERYBODY') = (cardinality(units) = 0));

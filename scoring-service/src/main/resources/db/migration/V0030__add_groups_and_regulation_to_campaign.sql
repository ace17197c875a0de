-- assessed_unit_ids is who is assessed, the groups resolved; named_unit_ids is who was named beside the groups. assessed_group_ids
-- says, place by place, by which group a unit is assessed: null where it was named itself. regulation is pinned as the set is.
alter table campaign
    add column named_unit_ids     uuid[] not null default '{}',
    add column unit_group_ids     uuid[] not null default '{}',
    add column assessed_group_ids uuid[] not null default '{}',
    add column regulation_id      uuid,
    add column regulation         jsonb;

update campaign
   set named_unit_ids = assessed_unit_ids,
       assessed_group_ids = array_fill(null::uuid, array[cardinality(assessed_unit_ids)]);

alter table campaign
    alter column named_unit_ids drop default,
    alter column unit_group_ids drop default,
    alter column assessed_group_ids drop default,
    add constraint ck_campaign_assessed_groups check (cardinality(assessed_group_ids) = cardinality(assessed_unit_ids)),
    add constraint ck_campaign_regulation check ((regulation_id is null) = (regulation is null));

-- Kept with the card, so that ranking and classes know the group whatever becomes of it.
alter table scorecard add column unit_group_id uuid;

-- The place in the ranking, so that a page of a ranking does not open the snapshots of all units. Derived, so it cannot differ from
-- what was hashed; nil stands for the units that are ranked beside the groups.
alter table result
    add column unit_group_id uuid generated always as (
        coalesce((snapshot #>> '{standing,unitGroupId}')::uuid, '00000000-0000-0000-0000-000000000000'::uuid)) stored,
    add column rank integer generated always as ((snapshot #>> '{standing,rank,rank}')::integer) stored;

create index ix_result_ranking on result (campaign_id, unit_group_id, rank, assessed_unit_id) where rank is not null;

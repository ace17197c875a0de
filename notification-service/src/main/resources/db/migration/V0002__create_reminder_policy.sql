-- A ladder of rungs as data. The policy without a unit is the default; a unit's own serves the plans of its subtree.
create table reminder_policy (
    id      uuid   not null,
    version bigint not null,
    code    text   not null,
    name    text   not null,
    unit_id uuid,
    rungs   jsonb  not null,
    constraint pk_reminder_policy primary key (id),
    constraint uq_reminder_policy_code unique (code),
    constraint uq_reminder_policy_unit unique nulls not distinct (unit_id)
);

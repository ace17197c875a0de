-- Every state of a ladder: rungs cite the version by which they were laid out.
create table reminder_policy_version (
    policy_id  uuid        not null,
    version    bigint      not null,
    name       text        not null,
    rungs      jsonb       not null,
    -- System time; null for the ladder that came with the service.
    changed_at timestamptz,
    changed_by text,
    constraint pk_reminder_policy_version primary key (policy_id, version),
    constraint fk_reminder_policy_version_policy foreign key (policy_id) references reminder_policy (id) on delete cascade
);

insert into reminder_policy_version (policy_id, version, name, rungs)
select id, version, name, rungs from reminder_policy;

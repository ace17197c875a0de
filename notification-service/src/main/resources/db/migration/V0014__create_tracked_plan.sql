-- What this service knows of a plan, from task.plan, and of which programme a result is, from scoring.result.
create table tracked_plan (
    id             uuid   not null,
    source_version bigint not null,
    title          text   not null,
    kind           text,
    programme      text,
    owner_unit_id  uuid   not null,
    result_id      uuid,
    constraint pk_tracked_plan primary key (id)
);

create index ix_tracked_plan_result on tracked_plan (result_id) where result_id is not null;

create table known_result (
    id        uuid not null,
    programme text not null,
    constraint pk_known_result primary key (id)
);

-- While a row is here nobody is reminded of the plan's assignments: rungs that come due are skipped with the reason.
create table plan_pause (
    plan_id       uuid        not null,
    version       bigint      not null,
    owner_unit_id uuid        not null,
    reason        text        not null,
    paused_by     text        not null,
    -- Business time.
    paused_at     timestamptz not null,
    constraint pk_plan_pause primary key (plan_id)
);

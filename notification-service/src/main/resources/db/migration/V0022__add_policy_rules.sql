-- Beside its ladder a policy may urge about work that nobody touches, and tell others when a reminder is not acknowledged.
alter table reminder_policy add column rules jsonb not null default '[]';
alter table reminder_policy alter column rules drop default;
alter table reminder_policy_version add column rules jsonb not null default '[]';
alter table reminder_policy_version alter column rules drop default;

alter table tracked_assignment add column policy_id uuid;

alter table rung
    add column rule_code  text,
    -- ESCALATION: the rung that was not acknowledged.
    add column cause      uuid,
    -- INACTIVITY: the day since which nothing changed, and the how-manieth time of it.
    add column since      date,
    add column occurrence integer;

alter table rung drop constraint ck_rung_kind;
alter table rung
    add constraint ck_rung_kind check (kind in ('LADDER', 'MANUAL', 'INACTIVITY', 'ESCALATION')),
    add constraint ck_rung_inactivity
        check (kind <> 'INACTIVITY' or (rule_code is not null and since is not null and occurrence is not null)),
    add constraint ck_rung_escalation check (kind <> 'ESCALATION' or (rule_code is not null and cause is not null));

-- A rule applies once to what it is about, however many replicas look.
create unique index uq_rung_inactivity on rung (assignment_id, rule_code, since, occurrence) where kind = 'INACTIVITY';
create unique index uq_rung_escalation on rung (cause, rule_code) where kind = 'ESCALATION';
create index ix_tracked_assignment_policy on tracked_assignment (policy_id, changed_at)
    where work in ('NOT_STARTED', 'IN_PROGRESS') or work = 'DONE' and review = 'REJECTED';

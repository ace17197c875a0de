-- Rungs count calendar or working days, say how late they may be sent, and may be urgings by a person, who needs no deadline.
alter table rung
    add column kind              text    not null default 'LADDER',
    add column days              text    not null default 'CALENDAR',
    -- The calendar of a year it touches is not known yet: its day holds until that arrives.
    add column provisional       boolean not null default false,
    -- Last business date on which it may be sent, null without a limit.
    add column send_until        date,
    -- A later rung makes it pointless.
    add column latest_only       boolean not null default true,
    add column policy_id         uuid,
    add column policy_version    bigint,
    add column note              text,
    add column requested_by      text,
    add column requested_by_name text,
    -- System time: urging is limited by it.
    add column requested_at      timestamptz;

alter table rung
    alter column kind drop default, alter column days drop default, alter column provisional drop default,
    alter column latest_only drop default, alter column due_date drop not null, alter column offset_days drop not null;

alter table rung drop constraint ck_rung_fires_on, drop constraint uq_rung;
alter table rung
    add constraint uq_rung unique (assignment_id, due_date, offset_days, days),
    add constraint ck_rung_kind check (kind in ('LADDER', 'MANUAL')),
    add constraint ck_rung_days check (days in ('CALENDAR', 'WORKING')),
    add constraint ck_rung_ladder check (kind <> 'LADDER' or (due_date is not null and offset_days is not null)),
    add constraint ck_rung_manual check (kind <> 'MANUAL' or (requested_by is not null and requested_at is not null));

create index ix_rung_manual on rung (assignment_id, requested_at) where kind = 'MANUAL';
create index ix_rung_working on rung (due_date) where state = 'OPEN' and days = 'WORKING';

alter table email_delivery alter column offset_days drop not null;

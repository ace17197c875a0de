-- The rule by which a task, or a part of it, comes again. Its days become occurrences ahead of time; what stands is never rewritten.
create table task_recurrence (
    task_id          uuid    not null,
    -- 0 for a task that recurs as a whole, else the part of its compound text, from 1.
    part             integer not null,
    version          bigint  not null,
    rule             text    not null,
    -- The day before the rule's one is the last in time: "trước ngày 25 hằng tháng", where the plan says so.
    due_day_before   boolean not null,
    -- A window of Decree 09/2019/NĐ-CP, from the 15th to the 14th; null where a window reaches from one day of the rule to the next.
    reporting_window text,
    -- Somebody else says when; the rule only says how often. Null where the rule gives the date.
    date_from        text,
    starts_on        date    not null,
    -- The last day of the rule that has its occurrence, and the first that has none yet; null where the rule has ended.
    made_to          date,
    next_on          date,
    constraint pk_task_recurrence primary key (task_id, part),
    constraint fk_task_recurrence_task foreign key (task_id) references task (id) on delete cascade,
    constraint ck_task_recurrence_part check (part >= 0),
    constraint ck_task_recurrence_window check (reporting_window in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'))
);

create index ix_task_recurrence_next on task_recurrence (next_on) where next_on is not null;

alter table task_occurrence
    add column version   bigint not null default 0,
    -- Who sets the date; null where the text gives it. A date that is still awaited is null.
    add column date_from text;

-- An event that a task waited for.
create table task_trigger (
    id            uuid        not null,
    task_id       uuid        not null,
    part          integer     not null,
    happened_on   date        not null,
    description   text        not null,
    occurrence_id uuid        not null,
    registered_by text        not null,
    registered_at timestamptz not null,
    constraint pk_task_trigger primary key (id),
    constraint fk_task_trigger_task foreign key (task_id) references task (id),
    constraint fk_task_trigger_occurrence foreign key (occurrence_id) references task_occurrence (id)
);

create index ix_task_trigger_task on task_trigger (task_id, id);

-- Continuous work is never due; whoever does it says from time to time how it goes.
create table task_check_in (
    id        uuid        not null,
    task_id   uuid        not null,
    unit_id   uuid        not null,
    unit_code text        not null,
    unit_name text        not null,
    note      text        not null,
    noted_on  date        not null,
    noted_by  text        not null,
    noted_at  timestamptz not null,
    constraint pk_task_check_in primary key (id),
    constraint fk_task_check_in_task foreign key (task_id) references task (id)
);

create index ix_task_check_in_task on task_check_in (task_id, id);

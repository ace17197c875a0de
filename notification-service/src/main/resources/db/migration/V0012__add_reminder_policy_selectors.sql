-- A ladder may be for one plan, one kind of task or one programme only; the more particular one wins.
alter table reminder_policy add column plan_id uuid, add column kind text, add column programme text;

alter table reminder_policy drop constraint uq_reminder_policy_unit;
alter table reminder_policy add constraint uq_reminder_policy_serves
    unique nulls not distinct (unit_id, plan_id, kind, programme);
alter table reminder_policy add constraint ck_reminder_policy_default
    check (unit_id is not null or (plan_id is null and kind is null and programme is null));

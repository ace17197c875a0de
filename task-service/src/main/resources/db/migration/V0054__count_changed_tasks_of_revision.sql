-- Tasks that others lead since an edition of the plan.
alter table plan_revision add column changed_tasks integer not null default 0;
alter table plan_revision alter column changed_tasks drop default;

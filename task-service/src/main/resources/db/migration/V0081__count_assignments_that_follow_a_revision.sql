-- Assignments that stay and say what another edition of their plan says.
alter table plan_revision add column followed integer not null default 0;
alter table plan_revision alter column followed drop default;

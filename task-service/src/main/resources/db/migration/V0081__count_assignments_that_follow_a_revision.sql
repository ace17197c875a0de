-- Assignments that stay and say what another edition of their plan says. The default stays for a replica of before.
alter table plan_revision add column followed integer not null default 0;

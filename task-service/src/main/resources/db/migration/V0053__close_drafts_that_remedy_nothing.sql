-- Another edition of the result takes nothing off any more: a draft that nobody has worked on is closed unissued, any other marked.
alter table plan
    add column nothing_deducted boolean not null default false,
    drop constraint ck_plan_issued,
    add constraint ck_plan_issued check ((status <> 'DRAFT' or issued_at is null) and (status <> 'ISSUED' or issued_at is not null));
alter table plan alter column nothing_deducted drop default;

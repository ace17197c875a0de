-- Which ladder reminds of the work depends on the kind and the programme of its plan; both never change after the plan was begun.
alter table assignment
    add column plan_kind text,
    add column programme text;
update assignment a set plan_kind = p.kind, programme = p.programme from plan p where p.id = a.plan_id;
alter table assignment alter column plan_kind set not null;

-- A head names a person whom this service knows by nothing but his tokens: he is verified by his first step with a grant for the unit.
alter table assignment add column assignee_verified boolean not null default false;
update assignment a
   set assignee_verified = exists (select 1
                                     from assignment_performer p
                                    where p.assignment_id = a.id and p.subject = a.assignee_subject);
alter table assignment add constraint ck_assignment_assignee_verified check (not assignee_verified or assignee_subject is not null);

-- The due date may change, also to an earlier one, between asking and granting: what is granted is later than the present one.
alter table assignment_proposal drop constraint ck_assignment_proposal_granted;
alter table assignment_proposal
    add constraint ck_assignment_proposal_granted check (granted_due_date is null or granted_due_date <= asked_due_date);

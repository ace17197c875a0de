-- What happens to an assignment beside its three axes, each with its reason.
alter table assignment
    -- The person of the unit to whom the work was handed on.
    add column assignee_subject      text,
    add column assignee_name         text,
    -- A refused order is a proposal to whoever gave it: accepted it recalls the work, rejected it begins.
    add column refusal               text    not null default 'NONE',
    add column granted_extensions    integer not null default 0,
    add column recall_reason         text,
    add column excuse_reason         text,
    add column open_obstacles        integer not null default 0,
    -- The unit to which the work was first given; unit_id moves on when units are merged or split.
    add column origin_unit_id        uuid,
    -- The unit that had the work on its effective due date: its punctuality counts it.
    add column accountable_unit_id   uuid,
    add column accountable_unit_code text,
    add constraint ck_assignment_refusal check (refusal in ('NONE', 'PENDING', 'ACCEPTED', 'REJECTED')),
    add constraint ck_assignment_granted_extensions check (granted_extensions >= 0),
    add constraint ck_assignment_open_obstacles check (open_obstacles >= 0),
    add constraint ck_assignment_assignee check ((assignee_subject is null) = (assignee_name is null)),
    add constraint ck_assignment_excuse check (excused or excuse_reason is null);

update assignment
   set origin_unit_id = unit_id, accountable_unit_id = unit_id, accountable_unit_code = unit_code;

alter table assignment
    alter column origin_unit_id set not null,
    alter column accountable_unit_id set not null,
    alter column accountable_unit_code set not null,
    -- After a merger a unit may hold the duties of several.
    drop constraint uq_assignment_occurrence_unit,
    add constraint uq_assignment_occurrence_origin unique (occurrence_id, origin_unit_id);

drop index ix_assignment_unit_due;
create index ix_assignment_accountable_due on assignment (accountable_unit_id, due_date) where work <> 'RECALLED' and not excused;
create index ix_assignment_assignee on assignment (assignee_subject, id) where assignee_subject is not null;
-- Lists by due date, work without a date last.
create index ix_assignment_unit_due on assignment (unit_id, (coalesce(due_date, 'infinity'::date)), id);
create index ix_assignment_due on assignment ((coalesce(due_date, 'infinity'::date)), id);
-- What waits for a decision of whoever gave out the work.
create index ix_assignment_undecided on assignment (owner_unit_id, id)
 where review = 'PENDING' or extension = 'PENDING' or refusal = 'PENDING' or open_obstacles > 0;

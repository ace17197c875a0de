-- That ladders have to be laid out anew, because a plan or a year they depend on became known or changed. Written with the event,
-- worked off in small transactions of its own: an event must not hold a million assignments.
create table relay_request (
    id      uuid    not null,
    -- See inbox_message.tx: worked off once everything has ended that may not have seen the change.
    tx      xid8    not null default pg_current_xact_id(),
    plan_id uuid,
    year    integer,
    -- The last assignment that is done, by id.
    done_to uuid    not null default '00000000-0000-0000-0000-000000000000',
    constraint pk_relay_request primary key (id),
    constraint ck_relay_request_of check ((plan_id is null) <> (year is null))
);

drop index ix_tracked_assignment_plan;
create index ix_tracked_assignment_plan on tracked_assignment (plan_id, id);
drop index ix_rung_working;
create index ix_rung_working on rung (assignment_id, due_date) where state = 'OPEN' and days = 'WORKING';

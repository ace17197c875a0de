-- Whether an assignment is worked on, waits for its review, or is over: the one definition for all statements. The same as
-- vn.chiso.notification.ladder.Stage.
create function assignment_stage(work text, review text, excused boolean) returns text
    language sql immutable parallel safe
as $$
    select case
               when excused or work = 'RECALLED' then 'CLOSED'
               when work <> 'DONE' or review = 'REJECTED' then 'WORK'
               when review = 'CONFIRMED' then 'CLOSED'
               else 'REVIEW'
           end
$$;

-- Business time at which the result was reported that is not reviewed yet.
alter table tracked_assignment add column reported_at timestamptz;
update tracked_assignment set reported_at = changed_at where assignment_stage(work, review, excused) = 'REVIEW';

drop index ix_tracked_assignment_policy;
create index ix_tracked_assignment_policy on tracked_assignment (policy_id, changed_at)
    where assignment_stage(work, review, excused) = 'WORK';

-- Who reminds of reviews is the standing office: a result that waits for one goes to its successor like open work.
create index ix_assignment_waiting_standing_office on assignment (standing_office_unit_id, owner_unit_id)
 where work = 'DONE' and review = 'PENDING';

-- Calendar programs poll the work of one person without a token.
create index ix_assignment_person on assignment (coalesce(assignee_subject, accepted_by), due_date)
    where coalesce(assignee_subject, accepted_by) is not null;

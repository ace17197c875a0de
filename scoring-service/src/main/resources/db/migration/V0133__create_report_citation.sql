-- Which reports on assigned work name a piece of evidence. What was reported and confirmed counts in figures that are published, so
-- what proves it stays: a row is never taken back.
create table report_citation (
    evidence_id   uuid        not null,
    -- Of task-service.
    assignment_id uuid        not null,
    -- Who sees the assignment, and therefore what proves that it was done.
    unit_ids      uuid[]      not null,
    cited_at      timestamptz not null,
    constraint pk_report_citation primary key (evidence_id, assignment_id),
    constraint fk_report_citation_evidence foreign key (evidence_id) references evidence (id)
);

-- What the performer asks of whoever gave out the work, and the answer: more time, to be let off, help with an obstacle.
create table assignment_proposal (
    id                uuid        not null,
    assignment_id     uuid        not null,
    kind              text        not null,
    reason            text        not null,
    -- Extensions only: the due date at the time of asking, the one asked for, the one granted.
    due_date          date,
    asked_due_date    date,
    granted_due_date  date,
    proposed_by       text        not null,
    proposed_at       timestamptz not null,
    decision          text,
    answer            text,
    decided_by        text,
    decided_at        timestamptz,
    constraint pk_assignment_proposal primary key (id),
    constraint fk_assignment_proposal_assignment foreign key (assignment_id) references assignment (id),
    constraint ck_assignment_proposal_kind check (kind in ('EXTENSION', 'REFUSAL', 'OBSTACLE')),
    constraint ck_assignment_proposal_decision check (decision in ('ACCEPTED', 'REJECTED', 'ANSWERED')),
    constraint ck_assignment_proposal_decided
        check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
    constraint ck_assignment_proposal_dates check ((kind = 'EXTENSION') = (asked_due_date is not null)),
    constraint ck_assignment_proposal_granted
        check (granted_due_date is null or granted_due_date > due_date and granted_due_date <= asked_due_date),
    constraint ck_assignment_proposal_answer check (decision is null or decision = 'ACCEPTED' or answer is not null),
    constraint ck_assignment_proposal_not_by_performer check (decided_by is distinct from proposed_by)
);

create index ix_assignment_proposal_assignment on assignment_proposal (assignment_id, id);
-- One at a time, whoever asks at the same moment.
create unique index uq_assignment_proposal_open on assignment_proposal (assignment_id, kind)
 where decision is null and kind in ('EXTENSION', 'REFUSAL');

-- What the performer reported, and what the reviewer said to it. A rejected report stays and is followed by another.
create table assignment_report (
    id            uuid        not null,
    assignment_id uuid        not null,
    summary       text        not null,
    reported_by   text        not null,
    reported_at   timestamptz not null,
    reported_on   date        not null,
    decision      text,
    reason        text,
    reviewed_by   text,
    reviewed_at   timestamptz,
    constraint pk_assignment_report primary key (id),
    constraint fk_assignment_report_assignment foreign key (assignment_id) references assignment (id),
    constraint ck_assignment_report_decision check (decision in ('CONFIRM', 'REJECT')),
    constraint ck_assignment_report_reviewed check ((decision is null) = (reviewed_by is null) and (decision is null) = (reviewed_at is null)),
    constraint ck_assignment_report_reason check (decision is distinct from 'REJECT' or reason is not null),
    constraint ck_assignment_report_not_by_performer check (reviewed_by is distinct from reported_by)
);

create index ix_assignment_report_assignment on assignment_report (assignment_id, id);
-- At most one report waits for its review.
create unique index uq_assignment_report_unreviewed on assignment_report (assignment_id) where decision is null;

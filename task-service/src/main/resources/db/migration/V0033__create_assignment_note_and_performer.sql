-- How the work goes on; changes no state.
create table assignment_note (
    id            uuid        not null,
    assignment_id uuid        not null,
    note          text        not null,
    percent       integer,
    written_by    text        not null,
    written_at    timestamptz not null,
    constraint pk_assignment_note primary key (id),
    constraint fk_assignment_note_assignment foreign key (assignment_id) references assignment (id),
    constraint ck_assignment_note_percent check (percent between 0 and 100)
);

create index ix_assignment_note_assignment on assignment_note (assignment_id, id);

-- Who ever did something of the work: none of them decides about it, whatever other grants he holds or the unit has become.
create table assignment_performer (
    assignment_id uuid not null,
    subject       text not null,
    constraint pk_assignment_performer primary key (assignment_id, subject),
    constraint fk_assignment_performer_assignment foreign key (assignment_id) references assignment (id)
);

insert into assignment_performer (assignment_id, subject)
select id, accepted_by from assignment where accepted_by is not null
union
select assignment_id, reported_by from assignment_report;

alter table assignment_report
    -- Evidence is scoring-service's; whoever reported could see it.
    add column evidence_ids uuid[] not null default '{}',
    add column withdrawn_at timestamptz;

drop index uq_assignment_report_unreviewed;
create unique index uq_assignment_report_unreviewed on assignment_report (assignment_id)
 where decision is null and withdrawn_at is null;

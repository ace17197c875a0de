-- An issued plan is revised with a reason and closed at last; what was given out stays on record.
alter table plan
    add column revision       integer not null default 1,
    add column closed_at      timestamptz,
    add column closing_reason text,
    add constraint ck_plan_closed check ((status = 'CLOSED') = (closed_at is not null));
alter table plan alter column revision drop default;

-- Dropped by a revision: nothing more is given out for it.
alter table task add column retired_at timestamptz;

create table plan_revision (
    plan_id       uuid        not null,
    revision      integer     not null,
    reason        text        not null,
    revised_at    timestamptz not null,
    revised_by    text        not null,
    dropped_tasks integer     not null,
    added_tasks   integer     not null,
    recalled      integer     not null,
    given_out     integer     not null,
    constraint pk_plan_revision primary key (plan_id, revision),
    constraint fk_plan_revision_plan foreign key (plan_id) references plan (id)
);

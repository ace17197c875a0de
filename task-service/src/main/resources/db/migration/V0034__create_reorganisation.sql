-- A unit is no more, and its open work has to go to others: one operation for each unit that gave out some of it.
create table reorganisation (
    id            uuid        not null,
    version       bigint      not null,
    unit_id       uuid        not null,
    unit_code     text        not null,
    unit_name     text        not null,
    -- The first day on which it is no more.
    ended_on      date        not null,
    owner_unit_id uuid        not null,
    status        text        not null,
    moved         integer     not null,
    found_at      timestamptz not null,
    decided_at    timestamptz,
    -- Null where the only successor followed by itself.
    decided_by    text,
    constraint pk_reorganisation primary key (id),
    constraint ck_reorganisation_status check (status in ('OPEN', 'DONE')),
    constraint ck_reorganisation_decided check ((status = 'DONE') = (decided_at is not null))
);

create unique index uq_reorganisation_open on reorganisation (unit_id, owner_unit_id) where status = 'OPEN';
create index ix_reorganisation_owner on reorganisation (owner_unit_id, id);

create table reorganisation_move (
    reorganisation_id uuid not null,
    assignment_id     uuid not null,
    unit_id           uuid not null,
    unit_code         text not null,
    unit_name         text not null,
    constraint pk_reorganisation_move primary key (reorganisation_id, assignment_id),
    constraint fk_reorganisation_move_reorganisation foreign key (reorganisation_id) references reorganisation (id),
    constraint fk_reorganisation_move_assignment foreign key (assignment_id) references assignment (id)
);

create index ix_reorganisation_move_assignment on reorganisation_move (assignment_id);
create index ix_assignment_open_unit on assignment (unit_id, owner_unit_id) where work in ('NOT_STARTED', 'IN_PROGRESS');

-- One rung of an assignment's ladder. A deadline that moves lays out new rungs; one that moves back finds its old ones,
-- so that nothing is sent twice for the same date.
create table rung (
    id            uuid        not null,
    assignment_id uuid        not null,
    due_date      date        not null,
    offset_days   integer     not null,
    fires_on      date        not null,
    -- Recipients and channels as the policy had them when the rung was laid out.
    step          jsonb       not null,
    state         text        not null,
    reason        text,
    -- Business time at which the state was reached, null while OPEN.
    settled_at    timestamptz,
    constraint pk_rung primary key (id),
    constraint fk_rung_assignment foreign key (assignment_id) references tracked_assignment (id),
    constraint uq_rung unique (assignment_id, due_date, offset_days),
    constraint ck_rung_state check (state in ('OPEN', 'SENT', 'SKIPPED', 'UNDELIVERABLE', 'CLOSED', 'SUPERSEDED')),
    constraint ck_rung_fires_on check (fires_on = due_date + offset_days),
    constraint ck_rung_settled check ((state = 'OPEN') = (settled_at is null))
);

-- The sweep's way to what is due; holds open rungs only, however long the history grows.
create index ix_rung_open on rung (fires_on, assignment_id) where state = 'OPEN';

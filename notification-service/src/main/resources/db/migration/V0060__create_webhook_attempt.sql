-- Every attempt to push an event to a receiver, with what it answered. An attempt that has no end was ended by a crash. Kept as long as
-- the delivery.
create table webhook_attempt (
    id              uuid        not null,
    delivery_id     uuid        not null,
    started_at      timestamptz not null,
    ended_at        timestamptz,
    -- Of the answer; empty if there was none.
    status          integer,
    fault           text,
    -- When it is tried again; empty after the last one.
    next_attempt_at timestamptz,
    constraint pk_webhook_attempt primary key (id),
    constraint fk_webhook_attempt_delivery foreign key (delivery_id) references webhook_delivery (id) on delete cascade,
    constraint ck_webhook_attempt_ended check (ended_at is not null or (status is null and fault is null and next_attempt_at is null))
);

create index ix_webhook_attempt_delivery on webhook_attempt (delivery_id, id);

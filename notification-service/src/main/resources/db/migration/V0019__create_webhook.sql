-- A message may also tell the owner of a webhook something: then it stems from no assignment.
alter table inbox_message
    alter column contact_id drop not null, alter column assignment_id drop not null, alter column rung_id drop not null;

-- Who wants the events that concern a unit's subtree sent to an address of his (Standard Webhooks).
create table webhook (
    id              uuid        not null,
    version         bigint      not null,
    unit_id         uuid        not null,
    url             text        not null,
    description     text,
    -- Event types; empty for all.
    types           text[]      not null,
    -- User name of the person who is told when it stops working.
    owner           text        not null,
    state           text        not null,
    disabled_reason text,
    -- System time since which every attempt failed.
    failing_since   timestamptz,
    -- Up to where the feed has been turned into deliveries; see inbox_message.tx.
    tx              xid8        not null default pg_snapshot_xmin(pg_current_snapshot()),
    feed_id         uuid        not null default '00000000-0000-0000-0000-000000000000',
    constraint pk_webhook primary key (id),
    constraint ck_webhook_state check (state in ('ACTIVE', 'DISABLED')),
    constraint ck_webhook_disabled check ((state = 'DISABLED') = (disabled_reason is not null))
);

create index ix_webhook_unit on webhook (unit_id, id);

-- Two are valid while a receiver changes over.
create table webhook_secret (
    id         uuid        not null,
    webhook_id uuid        not null,
    secret     text        not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    constraint pk_webhook_secret primary key (id),
    constraint fk_webhook_secret_webhook foreign key (webhook_id) references webhook (id) on delete cascade
);

create index ix_webhook_secret_webhook on webhook_secret (webhook_id);

-- One event on its way to one receiver. An attempt that a crash ends is made again with the same id: receivers tell by it.
create table webhook_delivery (
    id              uuid        not null,
    webhook_id      uuid        not null,
    feed_event_id   uuid        not null,
    type            text        not null,
    body            text        not null,
    state           text        not null,
    attempts        integer     not null,
    next_attempt_at timestamptz not null,
    -- While an attempt is under way.
    leased_until    timestamptz,
    last_status     integer,
    last_answer     text,
    queued_at       timestamptz not null,
    sent_at         timestamptz,
    constraint pk_webhook_delivery primary key (id),
    constraint fk_webhook_delivery_webhook foreign key (webhook_id) references webhook (id) on delete cascade,
    constraint uq_webhook_delivery_event unique (webhook_id, feed_event_id),
    constraint ck_webhook_delivery_state check (state in ('QUEUED', 'SENT', 'DEAD'))
);

create index ix_webhook_delivery_due on webhook_delivery (next_attempt_at) where state = 'QUEUED';
create index ix_webhook_delivery_webhook on webhook_delivery (webhook_id, id);
create index ix_webhook_delivery_queued_at on webhook_delivery (queued_at);

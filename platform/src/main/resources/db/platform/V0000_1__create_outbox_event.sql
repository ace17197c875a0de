-- Written in the transaction that changes the state; sent_at is set after the broker's acknowledgement.
create table outbox_event (
    id          uuid        not null,
    topic       text        not null,
    event_key   text        not null,
    -- Sixteen buckets by hash of the key: replicas share the work by bucket and can never overtake each other within a key.
    bucket      smallint    not null,
    version     bigint      not null,
    -- Order of rows that share key and version. Never read as a cursor: sequences commit out of order.
    position    bigint      generated always as identity,
    headers     jsonb       not null,
    body        bytea       not null,
    created_at  timestamptz not null,
    sent_at     timestamptz,
    constraint pk_outbox_event primary key (id),
    constraint ck_outbox_event_bucket check (bucket between 0 and 15)
);

create index ix_outbox_event_unsent on outbox_event (bucket, event_key, version, position) where sent_at is null;
create index ix_outbox_event_sent_at on outbox_event (sent_at) where sent_at is not null;

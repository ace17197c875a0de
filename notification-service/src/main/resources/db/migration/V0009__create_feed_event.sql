-- The events that integrators may read on, kept for 90 days, so that nobody depends on having heard them live.
create table feed_event (
    id          uuid        not null,
    -- See inbox_message.tx.
    tx          xid8        not null default pg_current_xact_id(),
    event_id    text        not null,
    type        text        not null,
    source      text        not null,
    subject     text,
    time        timestamptz not null,
    -- The units concerned: who reaches one of them may read the event.
    units       uuid[]      not null,
    body        jsonb       not null,
    received_at timestamptz not null,
    constraint pk_feed_event primary key (id),
    constraint uq_feed_event unique (source, event_id)
);

create index ix_feed_event_position on feed_event (tx, id);
create index ix_feed_event_received_at on feed_event (received_at);

-- One row per event that took effect, written in the transaction of the effect: a second delivery finds it and does nothing.
create table inbox_event (
    source      text        not null,
    event_id    text        not null,
    topic       text        not null,
    received_at timestamptz not null,
    constraint pk_inbox_event primary key (source, event_id)
);

create index ix_inbox_event_received_at on inbox_event (received_at);

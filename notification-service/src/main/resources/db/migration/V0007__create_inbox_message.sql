-- Exists exactly once per rung and person: written in the transaction that marks the rung.
create table inbox_message (
    id              uuid        not null,
    version         bigint      not null,
    -- The transaction that wrote it. Streams resume by (tx, id) below the oldest running transaction: ids alone would
    -- lose a message that commits after a later one was streamed.
    tx              xid8        not null default pg_current_xact_id(),
    username        text        not null,
    contact_id      uuid        not null,
    assignment_id   uuid        not null,
    rung_id         uuid        not null,
    subject         text        not null,
    body            text        not null,
    -- Business time.
    received_at     timestamptz not null,
    read_at         timestamptz,
    acknowledged_at timestamptz,
    constraint pk_inbox_message primary key (id),
    constraint uq_inbox_message unique (rung_id, username),
    constraint ck_inbox_message_acknowledged check (acknowledged_at is null or read_at is not null)
);

create index ix_inbox_message_username on inbox_message (username, id);
create index ix_inbox_message_unread on inbox_message (username, id) where read_at is null;
create index ix_inbox_message_stream on inbox_message (username, tx, id);
create index ix_inbox_message_tx on inbox_message (tx);

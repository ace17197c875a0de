-- What became of a rung for one recipient by one channel. The constraint is what makes a reminder happen once, however
-- many replicas sweep.
create table ledger_entry (
    id               uuid        not null,
    assignment_id    uuid        not null,
    rung_id          uuid        not null,
    -- The person (user name, else mail address), so that one who holds two positions is reminded once;
    -- position:<position> where nobody holds it.
    recipient        text        not null,
    -- Null where nobody holds the position.
    channel          text,
    position         text        not null,
    -- The unit in which the holder of the position was looked for.
    unit_id          uuid,
    contact_id       uuid,
    contact_name     text,
    state            text        not null,
    reason           text,
    -- Business time.
    at               timestamptz not null,
    inbox_message_id uuid,
    delivery_id      uuid,
    constraint pk_ledger_entry primary key (id),
    constraint fk_ledger_entry_rung foreign key (rung_id) references rung (id),
    constraint uq_ledger_entry unique nulls not distinct (assignment_id, rung_id, recipient, channel),
    constraint ck_ledger_entry_channel check (channel in ('INBOX', 'EMAIL')),
    constraint ck_ledger_entry_state check (state in ('SENT', 'UNDELIVERABLE', 'REACHED_LATER')),
    constraint ck_ledger_entry_sent check (state <> 'SENT' or inbox_message_id is not null or delivery_id is not null)
);

create index ix_ledger_entry_rung on ledger_entry (rung_id);
create index ix_ledger_entry_undeliverable on ledger_entry (unit_id, position) where state = 'UNDELIVERABLE';

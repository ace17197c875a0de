-- The answer that a POST with this key was given, kept in the transaction of its effect.
create table idempotency_key (
    subject         text        not null,
    idempotency_key text        not null,
    fingerprint     text        not null,
    status          smallint,
    headers         jsonb,
    body            text,
    created_at      timestamptz not null,
    constraint pk_idempotency_key primary key (subject, idempotency_key),
    constraint ck_idempotency_key_length check (char_length(idempotency_key) between 1 and 200)
);

create index ix_idempotency_key_created_at on idempotency_key (created_at);

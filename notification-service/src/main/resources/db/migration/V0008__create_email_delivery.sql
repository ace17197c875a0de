-- An e-mail on its way. SENDING is committed before a byte goes to the mail server; what stays SENDING after a crash may
-- or may not have arrived, becomes UNCERTAIN, and is sent again only by an operator.
create table email_delivery (
    id              uuid        not null,
    version         bigint      not null,
    contact_id      uuid        not null,
    address         text        not null,
    recipient_name  text        not null,
    language        text        not null,
    assignment_id   uuid        not null,
    rung_id         uuid        not null,
    offset_days     integer     not null,
    -- Whose coordinators see the delivery.
    owner_unit_id   uuid        not null,
    -- What the templates need; rendered at the first attempt, kept as sent.
    content         jsonb       not null,
    message_id      text        not null,
    subject         text,
    text_body       text,
    html_body       text,
    state           text        not null,
    attempts        integer     not null,
    next_attempt_at timestamptz not null,
    sending_since   timestamptz,
    last_answer     text,
    queued_at       timestamptz not null,
    sent_at         timestamptz,
    constraint pk_email_delivery primary key (id),
    constraint uq_email_delivery_message_id unique (message_id),
    constraint uq_email_delivery_rung unique (rung_id, contact_id),
    constraint ck_email_delivery_state check (state in ('QUEUED', 'SENDING', 'SENT', 'UNCERTAIN', 'DEAD')),
    constraint ck_email_delivery_sending check ((state = 'SENDING') = (sending_since is not null))
);

create index ix_email_delivery_due on email_delivery (next_attempt_at) where state = 'QUEUED';
create index ix_email_delivery_sending on email_delivery (sending_since) where state = 'SENDING';
create index ix_email_delivery_trouble on email_delivery (state, id) where state in ('UNCERTAIN', 'DEAD');
create index ix_email_delivery_owner_unit on email_delivery (owner_unit_id, id);

-- Every attempt to send a mail, with what the server answered.
create table delivery_attempt (
    id          uuid        not null,
    delivery_id uuid        not null,
    started_at  timestamptz not null,
    ended_at    timestamptz not null,
    outcome     text        not null,
    answer      text,
    constraint pk_delivery_attempt primary key (id),
    constraint fk_delivery_attempt_delivery foreign key (delivery_id) references email_delivery (id) on delete cascade,
    constraint ck_delivery_attempt_outcome check (outcome in ('ACCEPTED', 'POSTPONED', 'REJECTED', 'UNKNOWN'))
);

create index ix_delivery_attempt_delivery on delivery_attempt (delivery_id, id);

-- From when a mail could go: its quiet hours are not the mail server's fault.
alter table email_delivery add column ready_at timestamptz;
update email_delivery set ready_at = queued_at;
alter table email_delivery alter column ready_at set not null;

create index ix_email_delivery_ready_at on email_delivery (ready_at);

-- What is sent to a webhook goes out without anybody's token. So it is kept by which grants its keeper was last seen, and when:
-- who lost them, or is seen no more, gets no more events. Null where the grants of the keeper are not known yet.
alter table webhook
    add column keeper_codes   text[],
    -- System time.
    add column keeper_seen_at timestamptz not null default now();

alter table webhook alter column keeper_seen_at drop default;

create index ix_webhook_owner on webhook (owner);

-- A calendar that programs subscribe to, by a secret in its address. Only the secret's hash is here: whoever reads this cannot read feeds.
create table calendar_feed (
    id          uuid        not null,
    version     bigint      not null,
    name        text        not null,
    -- The unit whose assignments it shows; null for those of the person.
    unit_id     uuid,
    person      text        not null,
    secret_hash bytea       not null,
    created_at  timestamptz not null,
    revoked_at  timestamptz,
    constraint pk_calendar_feed primary key (id),
    constraint uq_calendar_feed_secret unique (secret_hash)
);

create index ix_calendar_feed_person on calendar_feed (person, id) where revoked_at is null;
create index ix_calendar_feed_unit on calendar_feed (unit_id, id) where revoked_at is null;

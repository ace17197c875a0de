-- What other systems have sent under ids of their own, and what became of it: sent again, it is not taken twice.
create table partner_source (
    -- Code of the unit for which the partner acts: it outlives the account.
    partner     text        not null,
    kind        text        not null,
    source_id   text        not null,
    fingerprint text        not null,
    target_id   uuid,
    created_at  timestamptz not null,
    constraint pk_partner_source primary key (partner, kind, source_id)
);

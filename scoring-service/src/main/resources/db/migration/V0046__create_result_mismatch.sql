-- What recomputing found: a published result that is not what was published. It is told once while it lasts.
create table result_mismatch (
    id                uuid        not null,
    result_id         uuid        not null,
    recomputed_sha256 text        not null,
    chain_intact      boolean     not null,
    differences       text[]      not null,
    found_at          timestamptz not null,
    resolved_at       timestamptz,
    constraint pk_result_mismatch primary key (id)
);

create unique index uq_result_mismatch_open on result_mismatch (result_id, recomputed_sha256, chain_intact, differences)
    where resolved_at is null;

-- A published result is the snapshot and its hash; the other columns only serve to find it, and verification compares them too.
create table result (
    id                uuid    not null,
    campaign_id       uuid    not null,
    scorecard_id      uuid    not null,
    programme         text    not null,
    period            text    not null,
    organiser_unit_id uuid    not null,
    assessed_unit_id  uuid    not null,
    -- Everyone who may read it: assessed unit, organiser, responsible units of its lines.
    parties           uuid[]  not null,
    chain_position    bigint  not null,
    snapshot          jsonb   not null,
    sha256            text    not null,
    previous_sha256   text,
    published_at      timestamptz not null,
    constraint pk_result primary key (id),
    constraint fk_result_scorecard foreign key (scorecard_id) references scorecard (id),
    constraint uq_result_chain unique (programme, organiser_unit_id, chain_position),
    constraint ck_result_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint ck_result_chain check ((chain_position = 1) = (previous_sha256 is null))
);

create index ix_result_campaign on result (campaign_id, id);
create index ix_result_assessed on result (assessed_unit_id, id);
create index ix_result_parties on result using gin (parties);

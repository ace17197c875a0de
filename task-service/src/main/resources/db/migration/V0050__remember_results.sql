-- What results told of points, so that a plan can be drafted on demand and editions find each other in whatever order they come.
create table seen_result (
    id               uuid        not null,
    -- The result in whose place it was put.
    revises          uuid,
    assessed_unit_id uuid        not null,
    -- False for an edition that came in the place of another.
    original         boolean     not null,
    body             jsonb       not null,
    seen_at          timestamptz not null,
    constraint pk_seen_result primary key (id)
);
create index ix_seen_result_revises on seen_result (revises) where revises is not null;

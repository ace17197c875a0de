-- A superior body's published result for a unit of ours, as published.
create table external_result (
    id               uuid    not null,
    version          bigint  not null,
    assessed_unit_id uuid    not null,
    organiser_unit_id uuid   not null,
    programme        text    not null,
    period           text    not null,
    decision         jsonb   not null,
    class            text,
    rank             integer,
    ranked_units     integer,
    points           numeric,
    max_points       numeric,
    recorded_by      text    not null,
    recorded_at      timestamptz not null,
    constraint pk_external_result primary key (id),
    constraint ck_external_result_rank check (rank between 1 and coalesce(ranked_units, rank)),
    constraint ck_external_result_points check (points between 0 and coalesce(max_points, points))
);

create index ix_external_result_assessed on external_result (assessed_unit_id, id);

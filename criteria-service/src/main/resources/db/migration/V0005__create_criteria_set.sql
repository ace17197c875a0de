create table criteria_set (
    id                       uuid        not null,
    version                  bigint      not null,
    programme                text        not null,
    title                    text        not null,
    period                   text        not null,
    decision_number          text        not null,
    decision_date            date        not null,
    decision_issuer_unit_id  uuid        not null,
    coverage                 text        not null,
    status                   text        not null,
    revision                 integer     not null,
    -- The set whose place this one takes when it is published.
    supersedes_id            uuid,
    rounding_scale           integer    not null,
    rounding_mode            text        not null,
    -- System time; touching it moves the version when only criteria change.
    nodes_changed_at         timestamptz not null,
    constraint pk_criteria_set primary key (id),
    constraint fk_criteria_set_issuer foreign key (decision_issuer_unit_id) references unit (id),
    constraint fk_criteria_set_supersedes foreign key (supersedes_id) references criteria_set (id),
    constraint ck_criteria_set_coverage check (coverage in ('FULL', 'EXTRACT')),
    constraint ck_criteria_set_status check (status in ('DRAFT', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')),
    constraint ck_criteria_set_revision check (revision > 0),
    constraint ck_criteria_set_supersedes check (supersedes_id <> id),
    constraint ck_criteria_set_rounding_scale check (rounding_scale between 0 and 4)
);

create index ix_criteria_set_issuer on criteria_set (decision_issuer_unit_id);
create index ix_criteria_set_period on criteria_set (period, programme, id);

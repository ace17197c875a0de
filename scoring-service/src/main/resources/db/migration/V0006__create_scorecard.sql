create table scorecard (
    id               uuid    not null,
    version          bigint  not null,
    campaign_id      uuid    not null,
    assessed_unit_id uuid    not null,
    status           text    not null,
    lines_total      integer not null,
    lines_assessed   integer not null,
    self_points      numeric,
    appraised_points numeric,
    submitted_at     timestamptz,
    constraint pk_scorecard primary key (id),
    constraint fk_scorecard_campaign foreign key (campaign_id) references campaign (id),
    constraint uq_scorecard_unit unique (campaign_id, assessed_unit_id),
    constraint ck_scorecard_progress check (lines_assessed between 0 and lines_total),
    constraint ck_scorecard_status check (status in ('NOT_STARTED', 'IN_PROGRESS', 'PENDING_APPROVAL', 'SUBMITTED',
        'IN_APPRAISAL_1', 'EXPLANATION_REQUESTED', 'EXPLAINED', 'IN_APPRAISAL_2', 'FINAL', 'PUBLISHED'))
);

create index ix_scorecard_assessed on scorecard (assessed_unit_id, id);

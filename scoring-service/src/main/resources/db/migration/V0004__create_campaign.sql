create table campaign (
    id                    uuid     not null,
    version               bigint   not null,
    title                 text     not null,
    programme             text     not null,
    period                text     not null,
    criteria_set_id       uuid     not null,
    criteria_set_revision integer  not null,
    coverage              text     not null,
    rounding_scale        smallint not null,
    rounding_mode         text     not null,
    organiser_unit_id     uuid     not null,
    assessed_unit_ids     uuid[]   not null,
    status                text     not null,
    self_scoring_from     date     not null,
    self_scoring_to       date     not null,
    appraisal1_to         date     not null,
    explanation_to        date     not null,
    appraisal2_to         date     not null,
    constraint pk_campaign primary key (id),
    constraint ck_campaign_dates check (self_scoring_from <= self_scoring_to and self_scoring_to <= appraisal1_to
        and appraisal1_to <= explanation_to and explanation_to <= appraisal2_to),
    constraint ck_campaign_status check (status in ('DRAFT', 'SELF_SCORING', 'APPRAISAL_1', 'EXPLANATION', 'APPRAISAL_2',
        'REVIEW', 'PUBLISHED', 'CLOSED', 'CANCELLED'))
);

create index ix_campaign_organiser on campaign (organiser_unit_id, id);

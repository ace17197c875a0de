-- The pinned revision of the set: a campaign is scored by what stood here when it was created, whatever the catalogue says later.
create table campaign_criterion (
    id                uuid    not null,
    campaign_id       uuid    not null,
    position          integer not null,
    code              text    not null,
    parent_code       text,
    title             text    not null,
    leaf              boolean not null,
    max_points        numeric,
    method            jsonb,
    na_policy         jsonb,
    evidence_required boolean not null,
    appraising_unit_id uuid,
    scale_text        text,
    legal_basis       text,
    constraint pk_campaign_criterion primary key (id),
    constraint fk_campaign_criterion_campaign foreign key (campaign_id) references campaign (id),
    constraint uq_campaign_criterion_code unique (campaign_id, code),
    constraint ck_campaign_criterion_leaf check (not leaf or (max_points is not null and method is not null))
);

create index ix_campaign_criterion_appraising on campaign_criterion (appraising_unit_id, campaign_id)
    where appraising_unit_id is not null;

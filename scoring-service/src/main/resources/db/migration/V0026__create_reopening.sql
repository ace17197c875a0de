-- A card that the organiser gave back to its unit: who, when, why and until when. Rows are never changed.
create table reopening (
    id               uuid        not null,
    campaign_id      uuid        not null,
    scorecard_id     uuid        not null,
    assessed_unit_id uuid        not null,
    reason           text        not null,
    until            date,
    opened_by        text        not null,
    opened_at        timestamptz not null,
    constraint pk_reopening primary key (id),
    constraint fk_reopening_campaign foreign key (campaign_id) references campaign (id),
    constraint fk_reopening_scorecard foreign key (scorecard_id) references scorecard (id)
);

create index ix_reopening_campaign on reopening (campaign_id, id);

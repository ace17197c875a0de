-- What an organiser knows of a unit besides its points. Null is "not known", which is not "no".
create table unit_fact (
    campaign_id uuid        not null,
    unit_id     uuid        not null,
    version     bigint      not null,
    assigned    bigint,
    done        bigint,
    late        bigint,
    disciplined boolean,
    confirmed   jsonb       not null,
    source      text        not null,
    entered_by  text        not null,
    entered_at  timestamptz not null,
    constraint pk_unit_fact primary key (campaign_id, unit_id),
    constraint fk_unit_fact_campaign foreign key (campaign_id) references campaign (id),
    constraint ck_unit_fact_tasks check (
        (assigned is null and done is null and late is null)
        or (done between 0 and assigned and late between 0 and assigned))
);

-- One decision on units and what it did: merger, division, renaming, abolition.
create table reorganisation (
    id                      uuid        not null,
    kind                    text        not null,
    effective_on            date        not null,
    decision_number         text        not null,
    decision_date           date        not null,
    decision_issuer_unit_id uuid        not null,
    recorded_at             timestamptz not null,
    constraint pk_reorganisation primary key (id),
    constraint fk_reorganisation_issuer foreign key (decision_issuer_unit_id) references unit (id),
    constraint ck_reorganisation_kind check (kind in ('MERGER', 'DIVISION', 'RENAMING', 'ABOLITION'))
);

create index ix_reorganisation_issuer on reorganisation (decision_issuer_unit_id);

create table reorganised_unit (
    reorganisation_id uuid    not null,
    position          integer not null,
    unit_id           uuid    not null,
    part              text    not null,
    constraint pk_reorganised_unit primary key (reorganisation_id, position),
    constraint fk_reorganised_unit_reorganisation foreign key (reorganisation_id) references reorganisation (id),
    constraint fk_reorganised_unit_unit foreign key (unit_id) references unit (id),
    constraint ck_reorganised_unit_part check (part in ('OPENED', 'ENDED', 'CHANGED', 'SERVING'))
);

create index ix_reorganised_unit_unit on reorganised_unit (unit_id);

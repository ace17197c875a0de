-- A published document whose figures were checked. The document itself and what was found never change; waivers do.
create table consistency_check (
    id                uuid        not null,
    version           bigint      not null,
    unit_id           uuid        not null,
    organiser_unit_id uuid,
    programme         text        not null,
    year              integer     not null,
    document_number   text,
    findings          integer     not null,
    waived            integer     not null,
    checked_by        text        not null,
    checked_at        timestamptz not null,
    constraint pk_consistency_check primary key (id),
    constraint ck_consistency_check_waived check (waived between 0 and findings)
);

create index ix_consistency_check_unit on consistency_check (unit_id, id);
create index ix_consistency_check_organiser on consistency_check (organiser_unit_id, id);

-- A plan by which a unit assigns work: drafted from a published result, edited by the coordinator, then issued.
create table plan (
    id                      uuid        not null,
    version                 bigint      not null,
    kind                    text        not null,
    status                  text        not null,
    title                   text        not null,
    owner_unit_id           uuid        not null,
    owner_unit_code         text        not null,
    owner_unit_name         text        not null,
    -- Follows the plan and is told when work is late; null until chosen.
    standing_office_unit_id uuid,
    programme               text,
    period                  text,
    source_result_id        uuid,
    -- Number and date of the document are often missing until it is signed.
    document_number         text,
    document_date           date,
    document_issuer_unit_id uuid,
    item_count              integer     not null,
    -- Items without a settled lead; the plan cannot be issued before there are none.
    unsettled_items         integer     not null,
    drafted_at              timestamptz not null,
    issued_at               timestamptz,
    constraint pk_plan primary key (id),
    -- One draft a result, however often its event arrives.
    constraint uq_plan_source_result unique (source_result_id),
    constraint ck_plan_kind check (kind in ('REMEDIATION')),
    constraint ck_plan_status check (status in ('DRAFT', 'ISSUED', 'CLOSED')),
    constraint ck_plan_issued check ((status = 'DRAFT') = (issued_at is null)),
    constraint ck_plan_unsettled_items check (unsettled_items between 0 and item_count)
);

create index ix_plan_owner on plan (owner_unit_id, id);

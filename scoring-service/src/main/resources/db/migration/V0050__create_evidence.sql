-- An entry of a unit's library. The file lies in the content store under its hash, once, however many entries name it.
create table evidence (
    id                uuid        not null,
    version           bigint      not null,
    -- Whose library: the assessed unit.
    unit_id           uuid        not null,
    -- For which unit the uploader acted: the assessed unit itself, or one that answers for a criterion of it.
    uploading_unit_id uuid        not null,
    name              text        not null,
    content_type      text        not null,
    size              bigint      not null,
    sha256            text        not null,
    note              text,
    uploaded_by       text        not null,
    uploaded_at       timestamptz not null,
    constraint pk_evidence primary key (id),
    constraint ck_evidence_size check (size > 0),
    constraint ck_evidence_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);

create index ix_evidence_unit on evidence (unit_id, id);
create index ix_evidence_uploading_unit on evidence (uploading_unit_id, id);
create index ix_evidence_sha256 on evidence (sha256);

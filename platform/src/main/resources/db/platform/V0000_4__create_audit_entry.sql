-- Who changed what, by which grant. Append-only for the application's user: see afterMigrate__grant_application.sql.
create table audit_entry (
    id            uuid        not null,
    at            timestamptz not null default now(),
    business_date date        not null,
    actor         text        not null,
    actor_name    text,
    grant_used    text,
    unit_id       uuid,
    action        text        not null,
    subject_type  text        not null,
    subject_id    text        not null,
    before        jsonb,
    after         jsonb,
    request_id    text,
    constraint pk_audit_entry primary key (id)
);

create index ix_audit_entry_subject on audit_entry (subject_type, subject_id, id);
create index ix_audit_entry_unit on audit_entry (unit_id, id);

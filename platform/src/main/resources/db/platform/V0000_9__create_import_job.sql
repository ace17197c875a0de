-- Files of tables on their way in: checked first, then taken over as a whole or not at all.
create table import_job (
    id           uuid        not null,
    version      bigint      not null,
    collection   text        not null,
    -- Who sent it, with the grants of that moment: the work is done on their behalf after the request has ended.
    author       text        not null,
    on_behalf_of jsonb       not null,
    format       text        not null,
    parameters   jsonb       not null,
    -- Null once the job has ended.
    content      bytea,
    sha256       text        not null,
    state        text        not null,
    -- Until then a replica is at work on it; later another one may take over.
    leased_until timestamptz,
    attempts     integer     not null default 0,
    rows_total   integer     not null default 0,
    rows_done    integer     not null default 0,
    counts       jsonb,
    faults       jsonb       not null default '[]',
    faults_total integer     not null default 0,
    created_at   timestamptz not null,
    ended_at     timestamptz,
    constraint pk_import_job primary key (id),
    constraint ck_import_job_state
        check (state in ('CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'REFUSED', 'FAILED')),
    constraint ck_import_job_content check ((content is null) = (state in ('APPLIED', 'REFUSED', 'FAILED')))
);

create index ix_import_job_open on import_job (created_at) where state in ('CHECKING', 'APPLYING');
create index ix_import_job_created on import_job (created_at);

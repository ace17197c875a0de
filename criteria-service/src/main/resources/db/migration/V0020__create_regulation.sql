create table regulation (
    id                       uuid    not null,
    version                  bigint  not null,
    programme                text    not null,
    title                    text    not null,
    -- The periods it serves, e.g. 2023 or 2023-H1.
    periods                  text[]  not null,
    -- Absent where only a report of the document could be read.
    decision_number          text,
    decision_date            date,
    decision_issuer_unit_id  uuid    not null,
    -- False if the text of the document is only partly known; the note says what is missing.
    complete                 boolean not null,
    note                     text,
    status                   text    not null,
    revision                 integer not null,
    -- The regulation whose place this one takes when it is published.
    supersedes_id            uuid,
    -- Groups with bands, conditions and quotas, tie policy and timetable, as in the contract.
    content                  jsonb   not null,
    constraint pk_regulation primary key (id),
    constraint fk_regulation_issuer foreign key (decision_issuer_unit_id) references unit (id),
    constraint fk_regulation_supersedes foreign key (supersedes_id) references regulation (id),
    constraint ck_regulation_periods check (cardinality(periods) > 0),
    constraint ck_regulation_status check (status in ('DRAFT', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')),
    constraint ck_regulation_revision check (revision > 0),
    constraint ck_regulation_supersedes check (supersedes_id <> id)
);

create index ix_regulation_issuer on regulation (decision_issuer_unit_id);
create index ix_regulation_supersedes on regulation (supersedes_id);

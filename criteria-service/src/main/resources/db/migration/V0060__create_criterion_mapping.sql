-- Which criterion of a set is which of a former one. Both sets are published, so codes never change below it.
create table criterion_mapping (
    id               uuid        not null,
    version          bigint      not null,
    set_id           uuid        not null,
    former_set_id    uuid        not null,
    -- How it came about: by a set taking another's place or being derived from it, or because an editor said so.
    origin           text        not null,
    -- True: what no entry names is the same criterion where code and title are.
    others_keep_code boolean     not null,
    reason           text,
    entries          jsonb       not null,
    stated_by        text        not null,
    stated_at        timestamptz not null,
    constraint pk_criterion_mapping primary key (id),
    constraint uq_criterion_mapping_sets unique (set_id, former_set_id),
    constraint fk_criterion_mapping_set foreign key (set_id) references criteria_set (id),
    constraint fk_criterion_mapping_former foreign key (former_set_id) references criteria_set (id),
    constraint ck_criterion_mapping_sets check (set_id <> former_set_id),
    constraint ck_criterion_mapping_origin check (origin in ('SUPERSESSION', 'FRAMEWORK', 'STATED'))
);

create table criterion_node (
    id                 uuid    not null,
    set_id             uuid    not null,
    -- Order of the document, a parent before its children.
    position           integer not null,
    code               text    not null,
    title              text    not null,
    parent_code        text,
    max_points         numeric(12, 4),
    method             jsonb,
    na_policy          jsonb,
    evidence_required  boolean not null,
    appraising_unit_id uuid,
    scale_text         text,
    legal_basis        text,
    constraint pk_criterion_node primary key (id),
    constraint uq_criterion_node_code unique (set_id, code),
    constraint uq_criterion_node_position unique (set_id, position),
    constraint fk_criterion_node_set foreign key (set_id) references criteria_set (id),
    constraint fk_criterion_node_parent foreign key (set_id, parent_code) references criterion_node (set_id, code)
        deferrable initially deferred,
    constraint fk_criterion_node_appraising_unit foreign key (appraising_unit_id) references unit (id),
    constraint ck_criterion_node_max_points check (max_points > 0),
    constraint ck_criterion_node_position check (position between 0 and 1999)
);

create index ix_criterion_node_appraising_unit on criterion_node (appraising_unit_id);

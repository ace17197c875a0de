create table consistency_finding (
    check_id uuid    not null,
    position integer not null,
    rule     text    not null,
    pointer  text    not null,
    subject  text    not null,
    found    text,
    expected text,
    -- Where it stands in the file; null for a document that came as JSON.
    sheet    text,
    row      integer,
    "column" text,
    constraint pk_consistency_finding primary key (check_id, position),
    constraint uq_consistency_finding_place unique (check_id, rule, pointer),
    constraint fk_consistency_finding_check foreign key (check_id) references consistency_check (id)
);

create trigger tr_consistency_finding_immutable before update or delete on consistency_finding
    for each row execute function refuse_change();

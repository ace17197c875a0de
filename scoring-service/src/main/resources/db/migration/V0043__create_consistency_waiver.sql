-- Why a finding is let pass. What was taken back is in the audit trail.
create table consistency_waiver (
    id        uuid        not null,
    check_id  uuid        not null,
    rule      text        not null,
    pointer   text        not null,
    reason    text        not null,
    waived_by text        not null,
    waived_at timestamptz not null,
    constraint pk_consistency_waiver primary key (id),
    constraint uq_consistency_waiver_finding unique (check_id, rule, pointer),
    constraint fk_consistency_waiver_finding
        foreign key (check_id, rule, pointer) references consistency_finding (check_id, rule, pointer)
);

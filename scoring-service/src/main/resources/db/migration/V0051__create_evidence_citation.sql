-- Which line cites what. The foreign key refuses to delete what is cited, also in a race.
create table evidence_citation (
    line_id     uuid     not null,
    stage       text     not null,
    evidence_id uuid     not null,
    position    smallint not null,
    constraint pk_evidence_citation primary key (line_id, stage, evidence_id),
    constraint fk_evidence_citation_line foreign key (line_id) references scorecard_line (id),
    constraint fk_evidence_citation_evidence foreign key (evidence_id) references evidence (id),
    constraint ck_evidence_citation_stage check (stage in ('SELF', 'EXPLANATION'))
);

create index ix_evidence_citation_evidence on evidence_citation (evidence_id);

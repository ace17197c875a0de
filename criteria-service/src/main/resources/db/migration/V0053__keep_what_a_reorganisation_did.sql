-- What each unit was before a decision and right after it, so that one that was recorded wrongly can be taken back. Of decisions
-- recorded before this there is none.
create table reorganisation_trace (
    reorganisation_id uuid  not null,
    unit_id           uuid  not null,
    -- Absent for a unit that the decision opened.
    state_before      jsonb,
    state_after       jsonb not null,
    constraint pk_reorganisation_trace primary key (reorganisation_id, unit_id),
    constraint fk_reorganisation_trace_reorganisation foreign key (reorganisation_id) references reorganisation (id),
    constraint fk_reorganisation_trace_unit foreign key (unit_id) references unit (id)
);

create index ix_reorganisation_trace_unit on reorganisation_trace (unit_id);

alter table reorganisation add column reversed_at timestamptz;
alter table reorganisation add column reversal_reason text;
alter table reorganisation add column reversal_number text;
alter table reorganisation add column reversal_date date;
alter table reorganisation add column reversal_issuer_unit_id uuid;
alter table reorganisation
    add constraint fk_reorganisation_reversal_issuer foreign key (reversal_issuer_unit_id) references unit (id);
alter table reorganisation
    add constraint ck_reorganisation_reversal check (
        num_nonnulls(reversed_at, reversal_reason, reversal_number, reversal_date, reversal_issuer_unit_id) in (0, 5));
create index ix_reorganisation_reversal_issuer on reorganisation (reversal_issuer_unit_id);

-- The published set whose criteria a derived one took over and must keep.
alter table criteria_set
    add column framework_id uuid,
    add constraint fk_criteria_set_framework foreign key (framework_id) references criteria_set (id),
    add constraint ck_criteria_set_framework check (framework_id <> id);

create index ix_criteria_set_framework on criteria_set (framework_id) where framework_id is not null;

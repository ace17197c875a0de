-- Units that are assessed and ranked together (khối): listed, or whatever a rule finds.
create table unit_group (
    id               uuid   not null,
    version          bigint not null,
    code             text   not null,
    name             text   not null,
    -- Whose editors change the group.
    owner_unit_id    uuid   not null,
    rule             jsonb,
    listed_members   jsonb,
    -- Members by day, as they were last told to the other services.
    resolved_members jsonb  not null,
    constraint pk_unit_group primary key (id),
    constraint uq_unit_group_code unique (code),
    constraint fk_unit_group_owner foreign key (owner_unit_id) references unit (id),
    constraint ck_unit_group_code check (char_length(code) between 1 and 60),
    constraint ck_unit_group_name check (char_length(name) between 1 and 300),
    constraint ck_unit_group_one_kind check (num_nonnulls(rule, listed_members) = 1)
);

create index ix_unit_group_owner on unit_group (owner_unit_id);

-- Groups to look at again, because units have changed.
create table unit_group_refresh (
    group_id uuid not null,
    constraint pk_unit_group_refresh primary key (group_id),
    constraint fk_unit_group_refresh_group foreign key (group_id) references unit_group (id)
);

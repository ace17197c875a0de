-- Groups of units (khối) as the catalogue tells them: the rule is evaluated there, the dated members come with the event.
create table unit_group (
    id            uuid   not null,
    version       bigint not null,
    code          text   not null,
    name          text   not null,
    owner_unit_id uuid   not null,
    constraint pk_unit_group primary key (id)
);

create index ix_unit_group_code on unit_group (code);

-- valid_to is exclusive.
create table unit_group_member (
    unit_group_id uuid not null,
    unit_id       uuid not null,
    valid_from    date not null,
    valid_to      date,
    constraint pk_unit_group_member primary key (unit_group_id, unit_id, valid_from),
    constraint fk_unit_group_member_unit_group foreign key (unit_group_id) references unit_group (id) on delete cascade
);

-- Of which groups a unit is a member: the parties of a task see its assignments.
create index ix_unit_group_member_unit on unit_group_member (unit_id, unit_group_id);
create index ix_task_party_group on task_party (group_id, task_id) where part <> 'LEAD' and kind = 'GROUP';

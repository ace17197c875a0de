-- Who took over from a unit that ended on that day. Units that go on under another name have no row: they are themselves.
create table unit_successor (
    predecessor_id uuid not null,
    successor_id   uuid not null,
    effective_on   date not null,
    constraint pk_unit_successor primary key (predecessor_id, successor_id),
    constraint fk_unit_successor_predecessor foreign key (predecessor_id) references unit (id),
    constraint fk_unit_successor_successor foreign key (successor_id) references unit (id),
    constraint ck_unit_successor_other check (predecessor_id <> successor_id)
);

create index ix_unit_successor_successor on unit_successor (successor_id);

-- Units whose state changes on a day to come, without anybody doing anything on that day.
create table unit_due (
    unit_id uuid not null,
    due_on  date not null,
    constraint pk_unit_due primary key (unit_id, due_on),
    constraint fk_unit_due_unit foreign key (unit_id) references unit (id)
);

create index ix_unit_due_due_on on unit_due (due_on);

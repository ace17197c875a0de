-- When all published results were examined, so that it is noticed when nobody does any more. The first line is this migration's: from
-- here on a night is waited for, also where results are older.
create table recompute_walk (
    id          uuid        not null default uuidv7(),
    finished_at timestamptz not null,
    examined    integer     not null,
    wrong       integer     not null,
    constraint pk_recompute_walk primary key (id)
);

insert into recompute_walk (finished_at, examined, wrong) values (now(), 0, 0);

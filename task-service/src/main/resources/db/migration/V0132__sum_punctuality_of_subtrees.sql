-- A unit with those below it; only where there are some. Written by one replica at a time.
create table subtree_punctuality (
    id           uuid    not null,
    version      bigint  not null,
    unit_id      uuid    not null,
    unit_code    text    not null,
    period       text    not null,
    numerator    integer not null,
    denominator  integer not null,
    open_undated integer,
    unreviewed   integer,
    constraint pk_subtree_punctuality primary key (id),
    constraint uq_subtree_punctuality_unit_period unique (unit_id, period),
    constraint ck_subtree_punctuality_numerator check (numerator between 0 and denominator)
);

-- What is to be summed anew: a unit and period; a unit, where its work without a date changed; neither, where the tree did.
create table punctuality_touched (
    unit_id uuid,
    period  text
);

-- All that there is so far.
insert into punctuality_touched (unit_id, period) select null, null where exists (select 1 from punctuality);

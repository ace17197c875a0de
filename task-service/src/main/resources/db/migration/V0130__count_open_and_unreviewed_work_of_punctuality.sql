-- A figure of dated work alone does not say that nothing is undone. Null until the figure is renewed: not counted, which is not none.
alter table punctuality
    add column open_undated integer constraint ck_punctuality_open_undated check (open_undated >= 0),
    add column unreviewed   integer constraint ck_punctuality_unreviewed check (unreviewed >= 0);

-- The last day of 2024, 2024-H1, 2024-Q3 or 2024-05.
create function period_end(period text) returns date
    language sql immutable parallel safe
    return cast(case
        when length(period) = 4 then make_date(cast(period as integer), 1, 1) + interval '1 year'
        when period like '%H_' then make_date(cast(left(period, 4) as integer), 1, 1)
                                    + cast(right(period, 1) as integer) * interval '6 months'
        when period like '%Q_' then make_date(cast(left(period, 4) as integer), 1, 1)
                                    + cast(right(period, 1) as integer) * interval '3 months'
        else make_date(cast(left(period, 4) as integer), 1, 1) + cast(right(period, 2) as integer) * interval '1 month'
    end as date) - 1;

-- Work without a date that is open, or not confirmed, of each unit by the day on which it was given out.
create table undated_work (
    unit_id    uuid    not null,
    given_on   date    not null,
    open       integer not null,
    unreviewed integer not null,
    constraint pk_undated_work primary key (unit_id, given_on)
);

insert into undated_work (unit_id, given_on, open, unreviewed)
select accountable_unit_id, cast(created_at at time zone 'Asia/Ho_Chi_Minh' as date),
       count(*) filter (where work <> 'DONE'), count(*) filter (where work = 'DONE')
  from assignment
 where due_date is null and work <> 'RECALLED' and not excused and (work <> 'DONE' or review <> 'CONFIRMED')
 group by 1, 2;

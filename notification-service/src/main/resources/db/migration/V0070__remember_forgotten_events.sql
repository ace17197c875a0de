-- The last event that the feed has forgotten. Whoever asks from before it has missed some, and is told so.
create table feed_forgotten (
    only_row boolean not null default true,
    tx       xid8    not null,
    id       uuid    not null,
    constraint pk_feed_forgotten primary key (only_row),
    constraint ck_feed_forgotten_only_row check (only_row)
);

create function remember_forgotten_events() returns trigger
    language plpgsql
as $$
begin
    insert into feed_forgotten as f (tx, id)
    select tx, id from gone order by tx desc, id desc limit 1
    on conflict (only_row) do update set tx = excluded.tx, id = excluded.id
     where (f.tx, f.id) < (excluded.tx, excluded.id);
    return null;
end
$$;

create trigger tr_feed_event_forgotten
    after delete on feed_event
    referencing old table as gone
    for each statement
    execute function remember_forgotten_events();

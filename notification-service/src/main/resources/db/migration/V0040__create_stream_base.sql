-- Positions of the event feed, of inbox streams and of webhooks are numbers of transactions. These begin anew in a cluster into which
-- a dump is restored: everything would stay unseen until it had caught up, and what is new would stand behind where readers are. So a
-- base is added to them.
create table stream_base (
    only_row boolean not null default true,
    -- The system identifier of the cluster for which the base was set.
    cluster  bigint  not null,
    base     bigint  not null,
    constraint pk_stream_base primary key (only_row),
    constraint ck_stream_base_only_row check (only_row)
);

insert into stream_base (cluster, base)
select system_identifier, 0 from pg_control_system();

-- Where what the present transaction writes will stand.
create function stream_tx() returns xid8
    language sql volatile
as $$
    select (pg_current_xact_id()::text::bigint + coalesce((select base from stream_base), 0))::text::xid8
$$;

-- Below it nothing can appear any more.
create function stream_horizon() returns xid8
    language sql stable
as $$
    select (pg_snapshot_xmin(pg_current_snapshot())::text::bigint + coalesce((select base from stream_base), 0))::text::xid8
$$;

alter table feed_event alter column tx set default stream_tx();
alter table inbox_message alter column tx set default stream_tx();
alter table relay_request alter column tx set default stream_tx();
alter table webhook alter column tx set default stream_horizon();

-- Raises the base when the cluster is another than the one for which it was set. By far more than any cluster can have counted on since
-- the dump was made: readers may stand behind all that is in it.
create function rebase_streams() returns void
    language sql volatile
as $$
    update stream_base
       set cluster = here.system_identifier,
           base = 1000000000000 + greatest(
               base,
               (select max(tx) from feed_event)::text::bigint,
               (select max(tx) from inbox_message)::text::bigint,
               (select max(tx) from relay_request)::text::bigint,
               (select max(tx) from webhook)::text::bigint)
      from pg_control_system() here
     where cluster <> here.system_identifier
$$;

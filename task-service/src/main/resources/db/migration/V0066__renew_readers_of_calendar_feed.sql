-- Calendar programs carry no token, so a feed shows what its maker could see when he last came with one, and ends when he stays away.
alter table calendar_feed
    add column reader_codes text[] not null default '{}',
    add column proved_on    date;
update calendar_feed f
   set proved_on = (f.created_at at time zone 'Asia/Ho_Chi_Minh')::date,
       reader_codes = array(select n.code from unit_node n where n.id = any (f.reader_unit_ids) order by n.code);
alter table calendar_feed alter column proved_on set not null;

-- A personal feed shows work of the units by whose grants its maker saw it when he made it, wherever the work goes later.
alter table calendar_feed
    add column reader_unit_ids uuid[] not null default '{}';

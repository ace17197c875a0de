-- For channels that write to numbers, in international form.
alter table contact add column phone text;

create table miniature (n int);
insert into miniature values (1);
grant usage on schema public to platform_app;
grant select on miniature to platform_app;

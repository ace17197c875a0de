-- At every start, as migrations are: the first start on a restored dump is where positions must move.
select rebase_streams();

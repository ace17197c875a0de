-- Published is published: not even a mistake in our own code changes it. A revision is a new result.
create function refuse_change() returns trigger
    language plpgsql
as $$
begin
    raise exception '% is immutable', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger tr_result_immutable before update or delete on result
    for each row execute function refuse_change();

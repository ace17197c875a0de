-- A published regulation is immutable whatever the application does: results name the classes that it gave.
create function refuse_change_of_published_regulation() returns trigger
    language plpgsql
as $$
begin
    if old.status = 'DRAFT' then
        return coalesce(new, old);
    end if;
    if tg_op = 'UPDATE'
        and old.status = 'PUBLISHED'
        and new.status in ('SUPERSEDED', 'WITHDRAWN')
        and to_jsonb(new) - 'status' - 'version' = to_jsonb(old) - 'status' - 'version' then
        return new;
    end if;
    raise exception 'a published regulation cannot change'
        using errcode = 'check_violation', constraint = 'ck_regulation_draft';
end
$$;

create trigger tr_regulation_draft
    before update or delete on regulation
    for each row execute function refuse_change_of_published_regulation();

-- V0007 looked at one end of a move only, and at criteria only. Scorecards and results point at the set as well.
create or replace function refuse_change_of_published_criteria() returns trigger
    language plpgsql
as $$
begin
    if exists (select 1 from criteria_set s
                where s.status <> 'DRAFT'
                  and (tg_op <> 'DELETE' and s.id = new.set_id or tg_op <> 'INSERT' and s.id = old.set_id)) then
        raise exception 'criteria of a published set cannot change'
            using errcode = 'check_violation', constraint = 'ck_criterion_node_set_draft';
    end if;
    return coalesce(new, old);
end
$$;

create function refuse_change_of_published_set() returns trigger
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
    raise exception 'a published set cannot change'
        using errcode = 'check_violation', constraint = 'ck_criteria_set_draft';
end
$$;

create trigger tr_criteria_set_draft
    before update or delete on criteria_set
    for each row execute function refuse_change_of_published_set();

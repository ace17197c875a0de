-- A published set is immutable whatever the application does: scorecards and results point at its criteria.
create function refuse_change_of_published_criteria() returns trigger
    language plpgsql
as $$
begin
    if exists (select 1 from criteria_set s
                where s.id = coalesce(new.set_id, old.set_id)
                  and s.status <> 'DRAFT') then
        raise exception 'criteria of a published set cannot change'
            using errcode = 'check_violation', constraint = 'ck_criterion_node_set_draft';
    end if;
    return coalesce(new, old);
end
$$;

create trigger tr_criterion_node_set_draft
    before insert or update or delete on criterion_node
    for each row execute function refuse_change_of_published_criteria();

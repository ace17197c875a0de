-- Why a warning of the lint is let pass. Kept with the set when it is published.
create table lint_waiver (
    id             uuid        not null,
    set_id         uuid        not null,
    rule           text        not null,
    -- Null where the warning is about the set as a whole.
    criterion_code text,
    -- Pointer relative to the criterion, so that it stays right when criteria are put in front.
    place          text        not null,
    reason         text        not null,
    waived_by      text        not null,
    waived_at      timestamptz not null,
    constraint pk_lint_waiver primary key (id),
    constraint uq_lint_waiver_finding unique nulls not distinct (set_id, rule, criterion_code, place),
    constraint fk_lint_waiver_set foreign key (set_id) references criteria_set (id) on delete cascade
);

create function refuse_change_of_waiver_of_published_set() returns trigger
    language plpgsql
as $$
begin
    if exists (select 1 from criteria_set s
                where s.status <> 'DRAFT'
                  and (tg_op <> 'DELETE' and s.id = new.set_id or tg_op <> 'INSERT' and s.id = old.set_id)) then
        raise exception 'waivers of a published set cannot change'
            using errcode = 'check_violation', constraint = 'ck_lint_waiver_set_draft';
    end if;
    return coalesce(new, old);
end
$$;

create trigger tr_lint_waiver_set_draft
    before insert or update or delete on lint_waiver
    for each row execute function refuse_change_of_waiver_of_published_set();

create table calendar_revision (
    id          uuid    not null,
    calendar_id uuid    not null,
    revision    integer not null,
    -- The document that brought it.
    document    jsonb   not null,
    note        text,
    -- Every day that differs from its weekday, each with its own source document.
    entries     jsonb   not null,
    -- Business date.
    recorded_on date    not null,
    constraint pk_calendar_revision primary key (id),
    constraint uq_calendar_revision_revision unique (calendar_id, revision),
    constraint fk_calendar_revision_calendar foreign key (calendar_id) references calendar_year (id),
    constraint ck_calendar_revision_revision check (revision > 0)
);

-- What was known stays known: deadlines were computed by it.
create function refuse_change_of_calendar_revision() returns trigger
    language plpgsql
as $$
begin
    raise exception 'a calendar revision cannot change'
        using errcode = 'check_violation', constraint = 'ck_calendar_revision_kept';
end
$$;

create trigger tr_calendar_revision_kept
    before update or delete on calendar_revision
    for each row execute function refuse_change_of_calendar_revision();

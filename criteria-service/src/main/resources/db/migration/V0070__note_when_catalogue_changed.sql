-- When a row of the catalogue last changed, in system time: other systems ask for what has changed since they last asked.
create function note_change() returns trigger
    language plpgsql
as $$
begin
    new.updated_at := clock_timestamp();
    return new;
end
$$;

alter table unit add column updated_at timestamptz not null default clock_timestamp();
alter table unit_group add column updated_at timestamptz not null default clock_timestamp();
alter table indicator add column updated_at timestamptz not null default clock_timestamp();
alter table criteria_set add column updated_at timestamptz not null default clock_timestamp();

create trigger tr_unit_note_change before update on unit for each row execute function note_change();
create trigger tr_unit_group_note_change before update on unit_group for each row execute function note_change();
create trigger tr_indicator_note_change before update on indicator for each row execute function note_change();
create trigger tr_criteria_set_note_change before update on criteria_set for each row execute function note_change();

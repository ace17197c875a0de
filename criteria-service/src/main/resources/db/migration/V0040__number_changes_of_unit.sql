-- Numbers the changes of units in the order in which they are committed: whoever changes units holds the tree until the end of the
-- transaction. An import tells by it which units somebody else has changed since its author looked.
create sequence unit_change;

alter table unit add column change_number bigint not null default nextval('unit_change');

create function number_unit_change() returns trigger
    language plpgsql
as $$
begin
    new.change_number := nextval('unit_change');
    return new;
end
$$;

create trigger tr_unit_number_change
    before insert or update on unit
    for each row execute function number_unit_change();

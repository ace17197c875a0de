-- Chapters may have a name and no code; numbering begins anew in each of them, too.
drop index uq_plan_item_number;
create unique index uq_plan_item_number on plan_item (plan_id, coalesce(section_code, section_title, ''), kind, number)
    where number is not null;

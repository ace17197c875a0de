-- What the superior body deducted, criterion by criterion, as published beside what our engine comes to. Records of before have none.
alter table external_result
    add column criteria_set_id uuid,
    add column lines           jsonb not null default '[]';

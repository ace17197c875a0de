-- What the plan demands of every item, and by when. Edited only while the plan is a draft; tasks keep a copy of their own.
create table plan_requirement (
    plan_id       uuid    not null,
    position      integer not null,
    code          text    not null,
    title         text    not null,
    target        text,
    -- Types of units it concerns; null for all. The police and the military command have no date for causes and measures.
    unit_types    text[],
    deadline_text text,
    -- The deadline as understood, with its warnings.
    deadline      jsonb   not null,
    due_date      date,
    constraint pk_plan_requirement primary key (plan_id, position),
    constraint fk_plan_requirement_plan foreign key (plan_id) references plan (id),
    -- Deferred: a list is rewritten row by row, and two requirements may change places.
    constraint uq_plan_requirement_code unique (plan_id, code) deferrable initially deferred
);

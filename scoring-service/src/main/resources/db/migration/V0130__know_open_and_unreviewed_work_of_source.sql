-- What the source says, beside and behind its value. Null where it did not: a whole figure then does not say that nothing is undone.
alter table indicator_source
    add column unit_id      uuid,
    add column period       text,
    add column of_subtree   boolean not null default false,
    add column numerator    bigint,
    add column denominator  bigint,
    add column open_undated bigint,
    add column unreviewed   bigint;

-- Whether a unit's figure of its own is still its value.
create index ix_indicator_source_subtree on indicator_source (unit_id, period) where of_subtree;

-- Bonus and penalty sections count outside the total; the maximum of such a root is the cap of the year.
alter table criterion_node
    add column adjustment text,
    add constraint ck_criterion_node_adjustment check (adjustment in ('BONUS', 'PENALTY'));

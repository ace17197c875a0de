-- Bonus and penalty stand outside the total: a root says so, and all below it belong to that root. Criteria that were pinned before
-- have neither, and keep counting as they did.
alter table campaign_criterion
    add column adjustment text,
    add column adjustment_root text,
    add constraint ck_campaign_criterion_adjustment check (adjustment in ('BONUS', 'PENALTY')),
    add constraint ck_campaign_criterion_adjustment_root check ((adjustment is null) = (adjustment_root is null));

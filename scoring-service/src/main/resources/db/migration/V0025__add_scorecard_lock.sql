-- The card's own last day of self-scoring: the campaign's, or a later one after the card was reopened. Null: no deadline closes
-- the card, as that of a campaign opened after its own deadline. Cards that exist already keep null, so that the first run of
-- the lock closes nothing that nobody expected to be closed; changing the campaign's dates gives them one.
alter table scorecard
    add column self_scoring_until date,
    add column locked_at          timestamptz,
    add column lock_reason        text,
    add constraint ck_scorecard_lock check ((locked_at is null) = (lock_reason is null)),
    add constraint ck_scorecard_lock_reason check (lock_reason in ('DEADLINE', 'CANCELLED'));

-- What the lock looks for every few seconds.
create index ix_scorecard_deadline on scorecard (self_scoring_until, id)
    where locked_at is null and status in ('NOT_STARTED', 'IN_PROGRESS', 'PENDING_APPROVAL');

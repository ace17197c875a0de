-- The last day on which the unit may answer the first appraisal. Null: none is set, as of a campaign that records the past; cards
-- that are being explained already keep null, so that nothing is closed which nobody expected to be closed.
alter table scorecard
    add column explanation_until date,
    add column submitted_by      text;

-- What the deadline looks for every few seconds.
create index ix_scorecard_explanation on scorecard (explanation_until, id) where status = 'EXPLANATION_REQUESTED';

-- Other systems pull the figures of all units year by year.
create index ix_punctuality_period on punctuality (period, unit_id);

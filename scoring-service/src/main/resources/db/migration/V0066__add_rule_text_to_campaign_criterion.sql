-- The method in words, for people who fill a card in without the system at hand. Criteria that were pinned before have none.
alter table campaign_criterion add column rule_text text;

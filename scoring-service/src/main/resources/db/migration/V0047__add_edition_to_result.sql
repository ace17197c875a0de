-- The publication of a campaign is its first edition; each revision makes a new one, with a new result of every unit it concerns.
alter table result add column edition integer not null default 1;

create unique index uq_result_edition on result (campaign_id, assessed_unit_id, edition);

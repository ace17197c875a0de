-- Campaigns are of a year, a half, a quarter or a month, and so are the figures that they score. Those of the parts of a year come
-- with the next change of a unit's work.
alter table punctuality drop constraint ck_punctuality_period;
alter table punctuality add constraint ck_punctuality_period
    check (period ~ '^[0-9]{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$');

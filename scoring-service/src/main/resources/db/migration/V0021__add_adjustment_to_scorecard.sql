-- What bonus and penalty do to the points of a card, beside these: capped bonus less capped penalty.
alter table scorecard
    add column self_adjustment numeric,
    add column appraised_adjustment numeric;

-- widens uq_email_delivery_rung
-- A contact has one mail of a rung that goes, or went. One that was withdrawn for want of an address does not keep him from
-- getting another when he has one.
alter table email_delivery drop constraint uq_email_delivery_rung;

create unique index uq_email_delivery_rung on email_delivery (rung_id, contact_id, (case when state = 'WITHDRAWN' then id end))
    nulls not distinct;

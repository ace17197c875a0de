-- A receiver gets one message at a time: the lease is the webhook's. Kept when it has ended, it says who was served last.
alter table webhook add column leased_until timestamptz;
alter table webhook_delivery drop column leased_until;

drop index ix_webhook_delivery_due;
create index ix_webhook_delivery_due on webhook_delivery (webhook_id, next_attempt_at, id) where state = 'QUEUED';
create index ix_webhook_delivery_dead on webhook_delivery (webhook_id) where state = 'DEAD';

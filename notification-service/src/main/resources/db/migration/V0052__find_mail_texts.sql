-- The texts of mails are forgotten long before the mails themselves: the way to those that still have one.
create index ix_email_delivery_text on email_delivery (id)
    where state in ('SENT', 'WITHDRAWN') and content <> '{}'::jsonb;

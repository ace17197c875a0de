-- When the mail is tried again after this attempt; empty if it is not.
alter table delivery_attempt add column next_attempt_at timestamptz;

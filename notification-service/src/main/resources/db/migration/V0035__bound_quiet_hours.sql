-- Quiet hours of nearly a day would mute what must not be muted. Longer ones fall back to what the unit says.
update preference
   set quiet_from = null, quiet_to = null
 where quiet_to - quiet_from + case when quiet_to < quiet_from then interval '24 hours' else interval '0' end > interval '14 hours';

alter table preference add constraint ck_preference_quiet_length
    check (quiet_to - quiet_from + case when quiet_to < quiet_from then interval '24 hours' else interval '0' end <= interval '14 hours');

-- A mail waits for quiet hours once. One that waits now has done so.
alter table email_delivery add column waited boolean not null default false;

update email_delivery set waited = true where state = 'QUEUED' and next_attempt_at > queued_at and attempts = 0;

alter table email_delivery alter column waited drop default;

-- What became pointless before it was sent.
alter table email_delivery drop constraint ck_email_delivery_state;
alter table email_delivery add constraint ck_email_delivery_state
    check (state in ('QUEUED', 'SENDING', 'SENT', 'UNCERTAIN', 'DEAD', 'WITHDRAWN'));

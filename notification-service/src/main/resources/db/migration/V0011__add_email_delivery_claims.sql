-- Numbers the claims of a mail and is never reset, as attempts are by a replay: a sender of before the replay that reports
-- late must not be taken for the one after it.
alter table email_delivery add column claims integer not null default 0;

update email_delivery set claims = attempts;

alter table email_delivery alter column claims drop default;

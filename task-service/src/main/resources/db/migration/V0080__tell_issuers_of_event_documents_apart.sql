-- Two bodies give the same number on the same day.
alter table task_trigger
    add column document_issuer text,
    -- SHA-256 of number and date alone: what two events share if it is not said whose document each is.
    add column document_key    bytea,
    add constraint ck_task_trigger_issuer check (document_issuer is null or document_number is not null);
update task_trigger set document_key = event_key where document_number is not null;

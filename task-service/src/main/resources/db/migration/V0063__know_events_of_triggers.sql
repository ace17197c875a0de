-- The same event registered twice makes its work once: known by the document that tells of it, else by its words and its day.
alter table task_trigger
    add column document_number text,
    add column document_date   date,
    -- Leading units that it concerns; null for all of them.
    add column unit_ids        uuid[],
    -- SHA-256; null where all of its work was taken back, so that it can be registered properly, and for events from before.
    add column event_key       bytea,
    add constraint ck_task_trigger_document check ((document_number is null) = (document_date is null)),
    add constraint uq_task_trigger_event unique (task_id, part, event_key);

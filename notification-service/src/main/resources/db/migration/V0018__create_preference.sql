-- How a person wants to be reached, or what a unit's people get who said nothing. Null: whatever holds further up the tree.
create table preference (
    id         uuid     not null,
    version    bigint   not null,
    contact_id uuid,
    unit_id    uuid,
    language   text,
    -- By which channels routine reminders come; mandatory and critical ones come by all.
    channels   text[],
    -- Local time in Asia/Ho_Chi_Minh; a window that ends before it begins spans midnight, an empty one is none.
    quiet_from time,
    quiet_to   time,
    constraint pk_preference primary key (id),
    constraint uq_preference_contact unique (contact_id),
    constraint uq_preference_unit unique (unit_id),
    constraint fk_preference_contact foreign key (contact_id) references contact (id) on delete cascade,
    constraint ck_preference_whose check ((contact_id is null) <> (unit_id is null)),
    constraint ck_preference_language check (language in ('vi', 'en')),
    constraint ck_preference_quiet check ((quiet_from is null) = (quiet_to is null))
);

-- A routine reminder that its recipient has muted is on record too.
alter table ledger_entry drop constraint ck_ledger_entry_state;
alter table ledger_entry add constraint ck_ledger_entry_state
    check (state in ('SENT', 'UNDELIVERABLE', 'REACHED_LATER', 'SKIPPED'));

-- Mails wait for the end of their recipient's quiet hours, critical ones do not.
alter table email_delivery
    add column critical   boolean not null default false,
    add column quiet_from time,
    add column quiet_to   time;

alter table email_delivery alter column critical drop default;

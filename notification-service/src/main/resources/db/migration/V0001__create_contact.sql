-- A person in a position of a unit: whom a reminder can reach. One person may hold several positions.
create table contact (
    id       uuid        not null,
    version  bigint      not null,
    unit_id  uuid        not null,
    position text        not null,
    name     text        not null,
    -- The name one signs in with: whose inbox it is.
    username text,
    email    text,
    language text        not null,
    -- Ended contacts stay, because the ledger cites them.
    ended_at timestamptz,
    constraint pk_contact primary key (id),
    constraint ck_contact_position check (position in ('OFFICER', 'UNIT_HEAD', 'STANDING_OFFICE', 'LEADERSHIP')),
    constraint ck_contact_language check (language in ('vi', 'en')),
    constraint ck_contact_reachable check (username is not null or email is not null)
);

create unique index uq_contact_username on contact (unit_id, position, username)
    where ended_at is null and username is not null;
create unique index uq_contact_email on contact (unit_id, position, lower(email))
    where ended_at is null and username is null;

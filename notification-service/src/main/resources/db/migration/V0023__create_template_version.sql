-- Words of messages that administrators have changed; version 0 is in the service itself. Nothing is ever overwritten.
create table template_version (
    name       text        not null,
    language   text        not null,
    version    integer     not null,
    subject    text        not null,
    text_body  text        not null,
    html_body  text        not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    constraint pk_template_version primary key (name, language, version),
    constraint ck_template_version_language check (language in ('vi', 'en'))
);

-- By which words a mail was rendered; null before its first attempt.
alter table email_delivery add column template_version integer;

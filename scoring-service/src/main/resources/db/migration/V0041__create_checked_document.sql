-- The document as it was sent in: the pointers of findings lead into it. Apart from the check, because lists do not need it.
create table checked_document (
    check_id uuid  not null,
    document jsonb not null,
    constraint pk_checked_document primary key (check_id),
    constraint fk_checked_document_check foreign key (check_id) references consistency_check (id)
);

create trigger tr_checked_document_immutable before update or delete on checked_document
    for each row execute function refuse_change();

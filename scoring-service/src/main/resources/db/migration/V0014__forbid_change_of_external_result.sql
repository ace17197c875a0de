-- What a superior body published is published as well; a correction is a new record.
create trigger tr_external_result_immutable before update or delete on external_result
    for each row execute function refuse_change();

-- Which channels there are, says the service. One address gets a rung once by each of them.
alter table ledger_entry drop constraint ck_ledger_entry_channel;

drop index uq_ledger_entry_address;
create unique index uq_ledger_entry_address on ledger_entry (assignment_id, rung_id, channel, lower(address))
    where state = 'SENT' and address is not null;

-- Who had no user name and gets one changes the recipient's name in the ledger, not the mailbox: a mailbox gets the mail
-- of a rung once, by whatever name its owner is known.
alter table ledger_entry add column address text;

update ledger_entry e set address = lower(d.address)
  from email_delivery d
 where d.id = e.delivery_id;

create unique index uq_ledger_entry_address on ledger_entry (assignment_id, rung_id, channel, lower(address))
    where state = 'SENT' and channel = 'EMAIL';

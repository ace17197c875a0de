-- The local copy of the tree learns identifiers from now on with each change; those that are recorded already it takes over here.
insert into unit_node_identifier (unit_id, scheme, identifier, valid_from, valid_to)
select i.unit_id, i.scheme, i.identifier, i.valid_from, i.valid_to
  from unit_identifier i
on conflict do nothing;

-- Replacing the criteria of a set asks for every row that goes whether one still stands below it: a scan of the set each.
create index ix_criterion_node_parent on criterion_node (set_id, parent_code);

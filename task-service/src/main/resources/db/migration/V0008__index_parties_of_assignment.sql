-- The parties of an assignment see it: found from the unit, without reading everyone's work.
create index ix_plan_item_unit_unit on plan_item_unit (unit_id, item_id) where part = 'COOPERATING';
create index ix_assignment_item on assignment (item_id, id);

-- Giving out asks of every unit and occurrence whether it is given already; by the unit alone that reads all that a unit ever had.
create index ix_assignment_occurrence_unit on assignment (occurrence_id, unit_id);

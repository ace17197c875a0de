-- Null: people type the values in. Rows from before keep null until their definition is announced again.
alter table indicator_definition add column source_system text;

-- When somebody last told how the work goes on; whoever notes progress is not reminded of his silence.
alter table assignment add column noted_at timestamptz;
update assignment a
   set noted_at = n.last
  from (select assignment_id, max(written_at) as last from assignment_note group by assignment_id) n
 where n.assignment_id = a.id;

-- Which units an agency serves without standing below them: police, tax and army command are outside the committee's tree.
create table unit_service (
    agency_id uuid not null,
    served_id uuid not null,
    constraint pk_unit_service primary key (agency_id, served_id)
);

create index ix_unit_service_served on unit_service (served_id);

-- The vertical agencies that serve a unit which grants on the given codes reach. A grant inside a vertical agency has no say
-- over another one, even over one that serves the same area. An agency that is no more has no parent to which its history
-- could pass, so it stays with those whose area it served.
create function agencies_in_scope(codes text[], today date) returns table (unit_id uuid)
    language sql stable parallel safe
as $$
    with committee(code) as (
        select n.code
          from unit_node n
         where n.code = any (codes)
           and not exists (select 1
                             from unit_path p
                             join unit_node above on above.id = p.ancestor_id
                            where p.descendant_id = n.id
                              and above.type = 'VERTICAL_AGENCY')
    )
    select distinct s.agency_id
      from unit_service s
      join unit_node agency on agency.id = s.agency_id
     where agency.type = 'VERTICAL_AGENCY'
       and s.served_id in (select u.unit_id from units_in_scope(array(select code from committee), today) u)
$$;

-- Derives the paths of the units and of all that stand below them anew, level by level: what it costs is what it writes.
-- Its plans must not depend on statistics. A tree of ten units becomes one of thousands before anybody has counted them, and
-- each change would then read all of it; so only indexes are used.
create function rebuild_unit_paths(roots uuid[]) returns void
    language plpgsql
    set enable_seqscan = off
    set enable_hashjoin = off
    set enable_mergejoin = off
as $$
declare
    subtree uuid[];
    level   uuid[];
begin
    subtree := array(
        with recursive below(id) as (
            select unnest(roots)
            union
            select n.id from below b join unit_node n on n.parent_id = b.id
        )
        select id from below);
    delete from unit_path where descendant_id = any (subtree);

    -- The uppermost ones: no parent, none that is known yet, or one that has its paths.
    level := array(
        select n.id
          from unit_node n
          left join unit_node parent on parent.id = n.parent_id
          left join unit_path own on own.ancestor_id = parent.id and own.descendant_id = parent.id
         where n.id = any (subtree) and (parent.id is null or own.ancestor_id is not null));
    while cardinality(level) > 0 loop
        insert into unit_path (ancestor_id, descendant_id, depth, valid_from, valid_to)
        select n.id, n.id, 0, n.valid_from, n.valid_to
          from unit_node n
         where n.id = any (level)
        union all
        select p.ancestor_id, n.id, p.depth + 1, greatest(n.valid_from, p.valid_from), least(n.valid_to, p.valid_to)
          from unit_node n
          join unit_path p on p.descendant_id = n.parent_id
         where n.id = any (level)
        on conflict do nothing;
        level := array(select id from unit_node where parent_id = any (level));
    end loop;

    -- Two moves whose events crossed may close a circle for a moment: nobody reaches those in it, or below it, but they themselves.
    insert into unit_path (ancestor_id, descendant_id, depth, valid_from, valid_to)
    select id, id, 0, valid_from, valid_to
      from unit_node
     where id = any (subtree)
    on conflict do nothing;
end
$$;

package vn.chiso.platform.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.platform.database.Sql;

/** The local copy of the unit tree. */
@ApplicationScoped
public class UnitTree {

    private static final String COLUMNS = "id, code, name, type, parent_id, valid_from, valid_to";

    private final Sql sql;

    UnitTree(Sql sql) {
        this.sql = sql;
    }

    /** Takes over a unit's state unless a newer one is known already. Runs in the caller's transaction. */
    public void apply(UnitState unit) {
        // One writer at a time: two moves in one subtree would each rebuild it from half of the truth.
        sql.query("select pg_advisory_xact_lock(716253)", row -> null);
        int changed = sql.update(
                """
                insert into unit_node (id, version, code, name, type, parent_id, valid_from, valid_to)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update
                   set version = excluded.version, code = excluded.code, name = excluded.name, type = excluded.type,
                       parent_id = excluded.parent_id, valid_from = excluded.valid_from, valid_to = excluded.valid_to
                 where unit_node.version < excluded.version
                """,
                unit.id(),
                unit.version(),
                unit.code(),
                unit.name(),
                unit.type(),
                unit.parentId(),
                unit.validFrom(),
                unit.validTo());
        if (changed == 1) {
            rebuildPaths(unit.id());
            replaceSuccession(unit);
            replaceServices(unit);
        }
    }

    /** Also mends what came too early: a child that arrived before its parent lies in the parent's subtree. */
    private void rebuildPaths(UUID root) {
        sql.update("""
                with recursive subtree(id) as (
                    select cast(? as uuid)
                    union
                    select n.id from unit_node n join subtree s on n.parent_id = s.id
                )
                delete from unit_path where descendant_id in (select id from subtree)
                """, root);
        sql.update("""
                with recursive subtree(id) as (
                    select cast(? as uuid)
                    union
                    select n.id from unit_node n join subtree s on n.parent_id = s.id
                ), climb(ancestor_id, descendant_id, depth, valid_from, valid_to, parent_id) as (
                    select n.id, n.id, 0, n.valid_from, n.valid_to, n.parent_id
                      from unit_node n join subtree s on s.id = n.id
                    union all
                    select p.id, c.descendant_id, c.depth + 1,
                           greatest(c.valid_from, p.valid_from), least(c.valid_to, p.valid_to), p.parent_id
                      from climb c join unit_node p on p.id = c.parent_id
                ) cycle ancestor_id set looped using trail
                insert into unit_path (ancestor_id, descendant_id, depth, valid_from, valid_to)
                select ancestor_id, descendant_id, depth, valid_from, valid_to from climb where not looped
                on conflict do nothing
                """, root);
    }

    private void replaceSuccession(UnitState unit) {
        var heirs = unit.successors();
        if (heirs.isEmpty() && unit.validTo() != null && unit.parentId() != null) {
            heirs = List.of(unit.parentId());
        }
        sql.update("delete from unit_succession where predecessor_id = ?", unit.id());
        sql.update(
                "insert into unit_succession (predecessor_id, successor_id) select ?, unnest(?) on conflict do nothing",
                unit.id(),
                heirs);
        sql.update(
                "insert into unit_succession (predecessor_id, successor_id) select unnest(?), ? on conflict do nothing",
                unit.predecessors(),
                unit.id());
    }

    private void replaceServices(UnitState unit) {
        sql.update("delete from unit_service where agency_id = ?", unit.id());
        sql.update(
                "insert into unit_service (agency_id, served_id) select ?, unnest(?) on conflict do nothing",
                unit.id(),
                unit.serves());
    }

    public Optional<UnitNode> find(UUID id) {
        return findAll(Set.of(id)).stream().findFirst();
    }

    public Optional<UnitNode> byCode(String code) {
        return sql.query("select " + COLUMNS + " from unit_node where code = ?", UnitTree::node, code).stream()
                .findFirst();
    }

    /** Those of the ids that are known, in no order. */
    public List<UnitNode> findAll(Collection<UUID> ids) {
        return sql.query("select " + COLUMNS + " from unit_node where id = any (?)", UnitTree::node, ids);
    }

    /** The code of every unit: some ten thousand in a whole country. */
    public Map<UUID, String> codes() {
        return sql
                .query(
                        "select id, code from unit_node",
                        row -> Map.entry(row.getObject("id", UUID.class), row.getString("code")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** True also for the unit itself; regardless of the day. */
    public boolean isWithin(UUID unit, UUID ancestor) {
        return !sql.query(
                        "select 1 from unit_path where descendant_id = ? and ancestor_id = ?", row -> 1, unit, ancestor)
                .isEmpty();
    }

    private static UnitNode node(ResultSet row) throws SQLException {
        return new UnitNode(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("type"),
                row.getObject("parent_id", UUID.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}

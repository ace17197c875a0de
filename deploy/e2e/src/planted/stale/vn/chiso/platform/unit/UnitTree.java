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
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.platform.database.Sql;

/**
 * Planted bug: an event counts for news because nobody has seen it yet, however old the state is that it tells.
 *
 * <p>The local copy of the unit tree.
 */
@ApplicationScoped
public class UnitTree {

    private static final String COLUMNS = "id, code, name, type, parent_id, valid_from, valid_to";

    private final Sql sql;

    /** What the build adds to beans of this kind. */
    public UnitTree() {
        this.sql = null;
    }

    UnitTree(Sql sql) {
        this.sql = sql;
    }

    /** Takes over a unit's state unless a newer one is known already. Runs in the caller's transaction. */
    public void apply(UnitState unit) {
        applyAll(List.of(unit));
    }

    /** As {@link #apply}, for different units at once: paths are rebuilt once, however many they are. */
    public void applyAll(Collection<UnitState> units) {
        // One writer at a time: two moves in one subtree would each rebuild it from half of the truth.
        sql.query("select pg_advisory_xact_lock(716253)", row -> null);
        var written = write(units);
        if (written.isEmpty()) {
            return;
        }
        var moved = written.stream().filter(Written::moved).map(Written::id).toList();
        if (!moved.isEmpty()) {
            // Also mends what came too early: a child that arrived before its parent lies in the parent's subtree.
            sql.query("select rebuild_unit_paths(?)", row -> null, moved);
        }
        var changed = written.stream().map(Written::id).collect(Collectors.toSet());
        var taken = units.stream().filter(unit -> changed.contains(unit.id())).toList();
        replaceSuccession(taken, changed);
        replaceServices(taken, changed);
        replaceIdentifiers(taken, changed);
    }

    /** @param moved whether it is new, or stands elsewhere or at another time than before: the paths of its subtree differ */
    private record Written(UUID id, boolean moved) {}

    /** @return the units of which nothing newer was known */
    private List<Written> write(Collection<UnitState> units) {
        return sql.query(
                """
                insert into unit_node (id, version, code, name, type, parent_id, valid_from, valid_to)
                select id, version::bigint, code, name, type, parent_id, valid_from::date, valid_to::date
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                       as stated(id, version, code, name, type, parent_id, valid_from, valid_to)
                on conflict (id) do update
                   set version = excluded.version, code = excluded.code, name = excluded.name, type = excluded.type,
                       parent_id = excluded.parent_id, valid_from = excluded.valid_from, valid_to = excluded.valid_to
                returning new.id, (old.valid_from, old.valid_to, old.parent_id)
                           is distinct from (new.valid_from, new.valid_to, new.parent_id) as moved
                """,
                row -> new Written(row.getObject("id", UUID.class), row.getBoolean("moved")),
                ids(units, UnitState::id),
                texts(units, UnitState::version),
                texts(units, UnitState::code),
                texts(units, UnitState::name),
                texts(units, UnitState::type),
                ids(units, UnitState::parentId),
                texts(units, UnitState::validFrom),
                texts(units, UnitState::validTo));
    }

    private static UUID[] ids(Collection<UnitState> units, Function<UnitState, UUID> of) {
        return units.stream().map(of).toArray(UUID[]::new);
    }

    private static String[] texts(Collection<UnitState> units, Function<UnitState, Object> of) {
        return units.stream()
                .map(of)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    /**
     * A merger is told by both sides, each when its event comes. What the ended unit says is the last word: a successor is believed only
     * until then, and its word goes when it names the unit no more. Else a merger that was taken back, or made anew into another unit,
     * would leave an heir who reads what is not his.
     */
    private void replaceSuccession(Collection<UnitState> units, Set<UUID> ids) {
        sql.update("""
                delete from unit_succession s
                 where s.predecessor_id = any (?)
                    or s.successor_id = any (?)
                       and exists (select 1 from unit_node n where n.id = s.predecessor_id and n.valid_to is null)
                """, ids, ids);
        sql.batch(
                "insert into unit_succession (predecessor_id, successor_id) values (?, ?) on conflict do nothing",
                units.stream()
                        .flatMap(unit -> heirs(unit).stream().map(heir -> new Object[] {unit.id(), heir}))
                        .toList());
        sql.batch(
                """
                insert into unit_succession (predecessor_id, successor_id)
                select ended, heir from (values (?::uuid, ?::uuid)) as told(ended, heir)
                 where not exists (select 1 from unit_node n where n.id = ended and n.valid_to is not null)
                on conflict do nothing
                """,
                units.stream()
                        .flatMap(unit -> unit.predecessors().stream().map(ended -> new Object[] {ended, unit.id()}))
                        .toList());
    }

    private static List<UUID> heirs(UnitState unit) {
        boolean passesUp = unit.successors().isEmpty() && unit.validTo() != null && unit.parentId() != null;
        return passesUp ? List.of(unit.parentId()) : unit.successors();
    }

    private void replaceServices(Collection<UnitState> units, Set<UUID> ids) {
        sql.update("delete from unit_service where agency_id = any (?)", ids);
        sql.batch(
                "insert into unit_service (agency_id, served_id) values (?, ?) on conflict do nothing",
                units.stream()
                        .flatMap(unit -> unit.serves().stream().map(served -> new Object[] {unit.id(), served}))
                        .toList());
    }

    private void replaceIdentifiers(Collection<UnitState> units, Set<UUID> ids) {
        sql.update("delete from unit_node_identifier where unit_id = any (?)", ids);
        sql.batch(
                """
                insert into unit_node_identifier (unit_id, scheme, identifier, valid_from, valid_to)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """,
                units.stream()
                        .flatMap(unit -> unit.identifiers().stream().map(known -> new Object[] {
                            unit.id(),
                            known.scheme(),
                            known.identifier(),
                            known.from() == null ? unit.validFrom() : known.from(),
                            known.to()
                        }))
                        .toList());
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
                        "select id, code from unit_node where valid_to is null or valid_to > valid_from",
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

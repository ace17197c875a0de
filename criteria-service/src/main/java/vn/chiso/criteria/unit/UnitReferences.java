package vn.chiso.criteria.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.ProblemType;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.unit.UnitNode;
import vn.chiso.platform.unit.UnitTree;

/** Checks the units that a request names. Everyone with a grant may see every unit, so existing is all it takes. */
@ApplicationScoped
public class UnitReferences {

    /** For those who find out by themselves. */
    public static final ProblemType UNKNOWN = UnitProblem.UNKNOWN_UNIT;

    private final UnitTree tree;
    private final Sql sql;

    UnitReferences(UnitTree tree, Sql sql) {
        this.tree = tree;
        this.sql = sql;
    }

    /**
     * Until the end of the transaction no unit changes, and others may name units as well. Before whoever changes units names some:
     * {@link UnitSelection#holdStill}, for two that hold this would wait for each other.
     */
    public void holdStill() {
        sql.query("select 1 from pg_advisory_xact_lock_shared(hashtext('criteria.unit'))", row -> 1);
    }

    /**
     * Holds the units still: a decision that opened one is not taken back while something comes to name it.
     *
     * @param unitsByPointer each named unit by its place in the body, in order
     * @throws ProblemException {@code unknown-unit} with a pointer for each unit that does not exist
     */
    public void require(Map<String, UUID> unitsByPointer) {
        if (unitsByPointer.isEmpty()) {
            return;
        }
        holdStill();
        var known = known(unitsByPointer.values());
        var unknown = unitsByPointer.entrySet().stream()
                .filter(entry -> !known.contains(entry.getValue()))
                .map(entry -> new Violation(
                        entry.getKey(),
                        UnitProblem.UNKNOWN_UNIT.code(),
                        entry.getValue().toString()))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException(UnitProblem.UNKNOWN_UNIT).withErrors(unknown);
        }
    }

    public Optional<UUID> byCode(String code) {
        return tree.byCode(code).map(UnitNode::id);
    }

    /** The code of every unit, for files that people read. */
    public Map<UUID, String> codes() {
        return tree.codes();
    }

    /** Those of the ids that are units. */
    public Set<UUID> known(Collection<UUID> ids) {
        return tree.findAll(Set.copyOf(ids)).stream()
                .filter(unit -> !isVacant(unit))
                .map(UnitNode::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A unit of the code that never was: whoever is opened under the code takes it up. */
    public Optional<UUID> vacant(String code) {
        return tree.byCode(code).filter(UnitReferences::isVacant).map(UnitNode::id);
    }

    private static boolean isVacant(UnitNode unit) {
        return unit.validFrom().equals(unit.validTo());
    }

    public Optional<UUID> withCode(String code) {
        return tree.byCode(code).map(UnitNode::id);
    }
}

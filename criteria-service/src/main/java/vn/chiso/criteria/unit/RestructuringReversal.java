package vn.chiso.criteria.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Grant;

/**
 * Takes a decision back that was recorded wrongly: its units are again what they were, on every day, and those that it opened
 * never were. As a whole or not at all, and only while nothing has touched them since.
 */
@ApplicationScoped
public class RestructuringReversal {

    private final UnitRepository units;
    private final ReversalAccess access;
    private final ReversalCheck check;
    private final RestructuringLedger ledger;
    private final BusinessClock clock;

    RestructuringReversal(
            UnitRepository units,
            ReversalAccess access,
            ReversalCheck check,
            RestructuringLedger ledger,
            BusinessClock clock) {
        this.units = units;
        this.access = access;
        this.check = check;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param on the day on which the decision took or takes effect
     * @return a grant by which the caller acted
     * @throws ProblemException {@code reorganisation-built-on} naming everything that stands in the way
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Grant apply(LocalDate on, List<UnitTrace> traces) {
        units.lockTree();
        var ids = traces.stream().map(UnitTrace::unitId).toList();
        Map<UUID, Unit> touched = units.findAll(ids).stream()
                .collect(Collectors.toMap(Unit::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        var grants = access.require(on, traces, touched);
        check.untouched(on, traces, touched);
        var before = ledger.statesOf(touched.values());
        var today = clock.today();
        for (var trace : traces) {
            var unit = touched.get(trace.unitId());
            if (trace.isOpening()) {
                unit.neverWas(today);
            } else {
                unit.restore(trace.before(), today);
            }
        }
        ledger.unlink(on, ids);
        units.flush();
        check.sound(on, ids);
        units.moveOn(touched.values(), before);
        ledger.tellReversed(touched.values(), before, grants);
        return grants.values().iterator().next();
    }
}

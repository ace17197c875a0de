package vn.chiso.criteria.unit;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.criteria.unit.Restructuring.Ending;
import vn.chiso.criteria.unit.history.UnitPeriod;

/** Who takes over what an ended unit leaves behind. Decided by the tree as it stood when the decision found it. */
final class Heirs {

    private final Map<UUID, Ending> endings;
    private final Map<UUID, UnitPeriod> lastPeriods;

    private Heirs(Map<UUID, Ending> endings, Map<UUID, UnitPeriod> lastPeriods) {
        this.endings = endings;
        this.lastPeriods = lastPeriods;
    }

    static Heirs of(Restructuring restructuring, Map<UUID, Unit> existing) {
        var endings = restructuring.endingsById();
        return new Heirs(endings, lastPeriods(endings, existing, restructuring.on()));
    }

    private static Map<UUID, UnitPeriod> lastPeriods(
            Map<UUID, Ending> endings, Map<UUID, Unit> existing, LocalDate on) {
        return endings.keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(), id -> existing.get(id).timeline().at(on)));
    }

    /** The unit under which the units below an ended one go on, past those that end as well; empty if nobody said. */
    Optional<UUID> ofChildren(UUID ended) {
        var passed = new HashSet<UUID>();
        UUID heir = ended;
        while (endings.containsKey(heir)) {
            var childrenTo = endings.get(heir).childrenTo();
            if (childrenTo == null || !passed.add(heir)) {
                return Optional.empty();
            }
            heir = childrenTo.apply(lastPeriods.get(heir));
        }
        return Optional.ofNullable(heir);
    }

    /** The units that agencies serve instead: the successors, else the unit above, as with access to history. */
    Set<UUID> ofArea(UUID ended) {
        var passed = new HashSet<UUID>();
        UUID heir = ended;
        while (endings.containsKey(heir) && passed.add(heir)) {
            var ending = endings.get(heir);
            if (!ending.successors().isEmpty()) {
                return ending.successors();
            }
            var period = lastPeriods.get(heir);
            heir = ending.childrenTo() == null
                    ? period.parentId()
                    : ending.childrenTo().apply(period);
        }
        return heir == null || endings.containsKey(heir) ? Set.of() : Set.of(heir);
    }
}

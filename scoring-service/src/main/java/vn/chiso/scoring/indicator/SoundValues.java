package vn.chiso.scoring.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.ProblemType;
import vn.chiso.platform.unit.Grant;

/** Many values from another system: each is recorded or refused for itself, and those that are recorded already stay as they are. */
@ApplicationScoped
public class SoundValues {

    private final IndicatorValueRepository values;
    private final IndicatorHistory history;
    private final IndicatorRules rules;
    private final AuditLog audit;

    SoundValues(IndicatorValueRepository values, IndicatorHistory history, IndicatorRules rules, AuditLog audit) {
        this.values = values;
        this.history = history;
        this.rules = rules;
        this.audit = audit;
    }

    /** What became of an item. */
    public sealed interface Outcome {

        /** @param replaces the value whose place it takes, null for the first */
        record Recorded(UUID id, UUID replaces) implements Outcome {}

        /** It says what the current value says. */
        record Unchanged(UUID id) implements Outcome {}

        /** @param pointer into {@link IndicatorValueRequest} */
        record Refused(String pointer, ProblemType type) implements Outcome {}
    }

    /**
     * Records what is sound, by the rules of single values.
     *
     * @param grants by which the caller records for a unit; a unit without one is out of reach
     * @return one outcome an item, in their order
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Outcome> record(List<IndicatorValueRequest> items, Function<UUID, Optional<Grant>> grants) {
        values.lockAll();
        var current = current(items);
        var check = new Check(current, grants);
        var verdicts = items.stream().map(check::verdict).toList();
        var fresh = IntStream.range(0, items.size())
                .filter(i -> verdicts.get(i).isEmpty())
                .mapToObj(items::get)
                .toList();
        var recorded = history.enteredAll(fresh, current);
        audit.recordAll(recorded.stream()
                .map(value -> IndicatorValueService.recorded(
                        value, check.reached.get(value.unitId()).orElseThrow()))
                .toList());
        var next = recorded.iterator();
        return verdicts.stream()
                .map(verdict -> verdict.orElseGet(() -> recorded(next.next())))
                .toList();
    }

    private static Outcome recorded(IndicatorValue value) {
        return new Outcome.Recorded(value.id(), value.replacesId());
    }

    /** Of one call: what was found out about a unit or an indicator holds for all of its items. */
    private final class Check {

        private final Map<ValueKey, IndicatorValue> current;
        private final Function<UUID, Optional<Grant>> grants;
        private final Map<UUID, Optional<Grant>> reached = new HashMap<>();
        private final Map<String, Optional<ProblemException>> indicators = new HashMap<>();
        private final Map<String, Integer> scales = new HashMap<>();
        private final Set<ValueKey> named = new HashSet<>();

        Check(Map<ValueKey, IndicatorValue> current, Function<UUID, Optional<Grant>> grants) {
            this.current = current;
            this.grants = grants;
        }

        /** Empty for what is to be recorded. */
        Optional<Outcome> verdict(IndicatorValueRequest item) {
            try {
                require(item);
                var older = current.get(ValueKey.of(item));
                if (older != null && older.saysTheSame(item)) {
                    return Optional.of(new Outcome.Unchanged(older.id()));
                }
                item.measure().requireScale(scales.computeIfAbsent(item.indicator(), rules::scale));
                return Optional.empty();
            } catch (ProblemException e) {
                return Optional.of(new Outcome.Refused(e.errors().getFirst().pointer(), e.type()));
            }
        }

        private void require(IndicatorValueRequest item) {
            if (reached.computeIfAbsent(item.unitId(), grants).isEmpty()) {
                throw new ProblemException(IndicatorProblem.UNIT_OUT_OF_REACH).at("/unitId");
            }
            var refused = indicators.computeIfAbsent(item.indicator(), SoundValues.this::refused);
            if (refused.isPresent()) {
                throw refused.get();
            }
            rules.requireSense(item);
            if (!named.add(ValueKey.of(item))) {
                throw new ProblemException(IndicatorProblem.VALUE_NAMED_TWICE).at("/indicator");
            }
        }
    }

    private Optional<ProblemException> refused(String indicator) {
        try {
            rules.requireEntered(indicator);
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e);
        }
    }

    private Map<ValueKey, IndicatorValue> current(List<IndicatorValueRequest> items) {
        if (items.isEmpty()) {
            return Map.of();
        }
        var indicators = items.stream().map(IndicatorValueRequest::indicator).collect(Collectors.toSet());
        var periods = items.stream().map(IndicatorValueRequest::period).collect(Collectors.toSet());
        return values.current(indicators, periods).stream()
                .collect(Collectors.toMap(ValueKey::of, Function.identity()));
    }
}

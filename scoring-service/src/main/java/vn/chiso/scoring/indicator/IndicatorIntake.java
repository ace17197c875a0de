package vn.chiso.scoring.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.ProblemType;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.Scope;

/** Many values at once, as files have them: by the rules of single ones, told of all that stands in the way. */
@ApplicationScoped
public class IndicatorIntake {

    private final IndicatorValueRepository values;
    private final IndicatorHistory history;
    private final IndicatorRules rules;
    private final Scope scope;
    private final AuditLog audit;

    IndicatorIntake(
            IndicatorValueRepository values,
            IndicatorHistory history,
            IndicatorRules rules,
            Scope scope,
            AuditLog audit) {
        this.values = values;
        this.history = history;
        this.rules = rules;
        this.scope = scope;
        this.audit = audit;
    }

    /**
     * What stands in the way of one item.
     *
     * @param pointer into {@link IndicatorValueRequest}
     */
    public record Refusal(int item, String pointer, ProblemType type) {}

    /** @param changed items that take the place of another value, which stays in the history */
    public record Taken(int created, int changed, int unchanged, List<Refusal> refusals) {}

    /** Grants by unit, verdicts and decimals by indicator, each asked for once. */
    private record Known(
            Map<UUID, Optional<Grant>> grants,
            Map<String, Optional<ProblemException>> indicators,
            Map<String, Integer> scales) {

        Known() {
            this(new HashMap<>(), new HashMap<>(), new HashMap<>());
        }
    }

    /** @throws ProblemException forbidden where the caller can record nothing at all */
    public void requireRecorder() {
        if (scope.codes(IndicatorValueService.RECORDERS).length == 0) {
            throw new ProblemException(PlatformProblem.FORBIDDEN);
        }
    }

    /**
     * Records what is not recorded just so already, unless something stands in the way.
     *
     * @param sentIn when the author handed the items in; whatever was recorded since is not written over
     * @param faultless whether the caller has found nothing himself
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Taken take(List<IndicatorValueRequest> items, Instant sentIn, boolean faultless) {
        values.lockAll();
        var current = current(items);
        var reached =
                values.reached(items.stream().map(IndicatorValueRequest::unitId).collect(Collectors.toSet()));
        var known = new Known();
        var named = new HashSet<ValueKey>();
        var fresh = new ArrayList<IndicatorValueRequest>();
        var refusals = new ArrayList<Refusal>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var older = current.get(ValueKey.of(item));
            try {
                requireFirst(named.add(ValueKey.of(item)));
                // Before a look at what is recorded: that it is the same is told to nobody who may not see it.
                requireReached(reached.contains(item.unitId()));
                if (older == null || !older.saysTheSame(item)) {
                    require(item, older, sentIn, known);
                    fresh.add(item);
                }
            } catch (ProblemException e) {
                refusals.add(new Refusal(i, e.errors().getFirst().pointer(), e.type()));
            }
        }
        if (faultless && refusals.isEmpty()) {
            record(fresh, current, known);
        }
        int changed = (int)
                fresh.stream().map(ValueKey::of).filter(current::containsKey).count();
        return new Taken(fresh.size() - changed, changed, items.size() - fresh.size() - refusals.size(), refusals);
    }

    private void record(List<IndicatorValueRequest> fresh, Map<ValueKey, IndicatorValue> current, Known known) {
        audit.recordAll(history.enteredAll(fresh, current).stream()
                .map(value -> IndicatorValueService.recorded(
                        value, known.grants().get(value.unitId()).orElseThrow()))
                .toList());
    }

    private static void requireFirst(boolean first) {
        if (!first) {
            throw new ProblemException(IndicatorProblem.VALUE_NAMED_TWICE).at("/indicator");
        }
    }

    private static void requireReached(boolean reached) {
        if (!reached) {
            throw new ProblemException(IndicatorProblem.UNIT_OUT_OF_REACH).at("/unitId");
        }
    }

    private void require(IndicatorValueRequest item, IndicatorValue older, Instant sentIn, Known known) {
        var grant = known.grants()
                .computeIfAbsent(item.unitId(), unit -> scope.grant(unit, IndicatorValueService.RECORDERS));
        requireReached(grant.isPresent());
        var refused = known.indicators().computeIfAbsent(item.indicator(), this::refused);
        if (refused.isPresent()) {
            throw refused.get();
        }
        rules.requireSense(item);
        item.measure().requireScale(known.scales().computeIfAbsent(item.indicator(), rules::scale));
        if (older != null && older.recordedAt().isAfter(sentIn)) {
            throw new ProblemException(PlatformProblem.STALE_VERSION).at("/value");
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

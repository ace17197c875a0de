package vn.chiso.criteria.lint.methods;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.criteria.lint.Finding;
import vn.chiso.criteria.lint.LintRule;
import vn.chiso.criteria.lint.LintSubject;
import vn.chiso.criteria.lint.RuleId;
import vn.chiso.criteria.method.Aggregate;
import vn.chiso.criteria.method.Binary;
import vn.chiso.criteria.method.Checklist;
import vn.chiso.criteria.method.ComponentCount;
import vn.chiso.criteria.method.DeductPerOccurrence;
import vn.chiso.criteria.method.Formula;
import vn.chiso.criteria.method.LinkedIndex;
import vn.chiso.criteria.method.Manual;
import vn.chiso.criteria.method.Proportional;
import vn.chiso.criteria.method.RankBased;
import vn.chiso.criteria.method.ScoringMethod;
import vn.chiso.criteria.method.Survey;
import vn.chiso.criteria.method.Tiered;
import vn.chiso.criteria.method.Timeliness;
import vn.chiso.criteria.method.YearOnYear;

/** Each method is free of contradictions: every input leads to one amount, and every case can be reached. */
public final class MethodSound implements LintRule {

    @Override
    public Stream<Finding> check(LintSubject subject) {
        return subject.leaves()
                .filter(leaf -> leaf.criterion().method() != null)
                .flatMap(leaf -> faults(leaf.criterion().method())
                        .map(fault -> fault.finding(leaf.pointer() + "/method", leaf.code())));
    }

    private static Stream<MethodFault> faults(ScoringMethod method) {
        return switch (method) {
            case Tiered tiered -> Tiers.faults(tiered.tiers());
            case Proportional proportional -> faults(proportional);
            case ComponentCount count -> faults(count);
            case Timeliness(var bands) ->
                Ascending.faults(bands, band -> band.until(), band -> band.points(), "/until");
            case RankBased ranked ->
                Ascending.faults(ranked.bands(), band -> band.untilRank(), band -> band.points(), "/untilRank");
            case YearOnYear change -> faults(change);
            case Checklist list -> faults(list);
            case Formula formula -> FormulaCases.faults(formula);
            case Aggregate _, Binary _, DeductPerOccurrence _, LinkedIndex _, Manual _, Survey _ -> Stream.empty();
        };
    }

    private static Stream<MethodFault> faults(Proportional method) {
        var floor = method.floorPercent();
        var target = method.targetPercent();
        return floor == null || target == null || floor.compareTo(target) <= 0
                ? Stream.empty()
                : Stream.of(new MethodFault(
                        RuleId.FLOOR_ABOVE_TARGET,
                        "/floorPercent",
                        Map.of("floor", floor.toPlainString(), "target", target.toPlainString())));
    }

    private static Stream<MethodFault> faults(ComponentCount method) {
        if ((method.components() == null) == (method.total() == null)) {
            return Stream.of(new MethodFault(RuleId.COMPONENTS_OR_TOTAL, "", Map.of()));
        }
        return method.components() == null
                ? Stream.empty()
                : Repeated.faults(method.components(), component -> component.name(), "/components/", "/name");
    }

    /** Full points for getting worse and less for getting better is a slip of the pen. */
    private static Stream<MethodFault> faults(YearOnYear method) {
        return method.improvedPoints().compareTo(method.unchangedPoints()) >= 0
                        && method.unchangedPoints().compareTo(method.worsenedPoints()) >= 0
                ? Stream.empty()
                : Stream.of(new MethodFault(RuleId.CHANGE_POINTS_ORDER, "/improvedPoints", Map.of()));
    }

    private static Stream<MethodFault> faults(Checklist method) {
        var parts = method.parts();
        var inParts = IntStream.range(0, parts.size()).boxed().flatMap(i -> {
            var part = parts.get(i).method();
            var fault = part instanceof Aggregate
                    ? Stream.of(new MethodFault(RuleId.LEAF_AGGREGATES, "", Map.of()))
                    : faults(part);
            return fault.map(f -> f.below("/parts/" + i + "/method"));
        });
        return Stream.concat(Repeated.faults(parts, part -> part.code(), "/parts/", "/code"), inParts);
    }
}

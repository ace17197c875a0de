package vn.chiso.scoring.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.scoring.result.snapshot.CanonicalJson;
import vn.chiso.scoring.result.snapshot.ResultLine;
import vn.chiso.scoring.total.Adjustment;

/**
 * Whether criteria that correspond can be compared, and how they stand. Points and shares are compared exactly, by
 * cross-multiplication; trailing zeros make no difference. Pure.
 */
record Verdict(ComparisonStatus status, ComparisonReason reason, ComparisonBasis basis) {

    static Verdict notComparable(ComparisonReason reason) {
        return new Verdict(ComparisonStatus.NOT_COMPARABLE, reason, null);
    }

    static Verdict of(List<ResultLine> before, List<ResultLine> after) {
        var sideBefore = side(before);
        var sideAfter = side(after);
        var adjustments = Stream.concat(before.stream(), after.stream())
                .map(ResultLine::adjustment)
                .collect(Collectors.toCollection(HashSet::new));
        if (before.isEmpty()) {
            return notComparable(ComparisonReason.ABSENT_BEFORE);
        } else if (after.isEmpty()) {
            return notComparable(ComparisonReason.ABSENT_AFTER);
        } else if (adjustments.size() > 1) {
            return notComparable(ComparisonReason.ADJUSTMENT_CHANGED);
        } else if (isNotApplicable(sideBefore) || isNotApplicable(sideAfter)) {
            return notComparable(ComparisonReason.NOT_APPLICABLE);
        } else if (before.size() == 1
                && after.size() == 1
                && !sameMethod(before.getFirst().method(), after.getFirst().method())) {
            return notComparable(ComparisonReason.METHOD_CHANGED);
        }
        return compared(sideBefore, sideAfter, adjustments.contains(Adjustment.PENALTY));
    }

    /** A penalty is the better the less it takes away. */
    private static Verdict compared(ComparedSide before, ComparedSide after, boolean penalty) {
        var sameMaximum = before.maxPoints().compareTo(after.maxPoints()) == 0;
        int order = after.points()
                .multiply(before.maxPoints())
                .compareTo(before.points().multiply(after.maxPoints()));
        return new Verdict(
                status(penalty ? -order : order), null, sameMaximum ? ComparisonBasis.POINTS : ComparisonBasis.SHARE);
    }

    static ComparisonStatus status(int order) {
        if (order == 0) {
            return ComparisonStatus.EQUAL;
        }
        return order > 0 ? ComparisonStatus.BETTER : ComparisonStatus.WORSE;
    }

    private static ComparedSide side(List<ResultLine> lines) {
        return ComparedSide.of(lines.stream().map(ComparedLine::of).toList());
    }

    private static boolean isNotApplicable(ComparedSide side) {
        return side.points() == null || side.criteria().stream().anyMatch(ComparedLine::notApplicable);
    }

    /** 1.50 is 1.5, and a member that is null is one that is not there. */
    private static boolean sameMethod(JsonNode before, JsonNode after) {
        return Stream.of(before, after)
                        .map(method -> method == null ? "" : CanonicalJson.of(withoutNulls(method)))
                        .distinct()
                        .count()
                == 1;
    }

    private static JsonNode withoutNulls(JsonNode node) {
        var copy = node.deepCopy();
        prune(copy);
        return copy;
    }

    private static void prune(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(member -> member.getValue().isNull())
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(object::remove);
        }
        node.forEach(Verdict::prune);
    }
}

package vn.chiso.task.generator;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.task.plan.FullMark;
import vn.chiso.task.plan.ItemCriterion;
import vn.chiso.task.plan.NewPlan;
import vn.chiso.task.unit.NamedUnit;

/**
 * From a result to the draft of its remediation plan: one item a deducted criterion, or several that share an entered cause
 * for which the same units answer.
 */
final class RemediationDraft {

    private RemediationDraft() {}

    /** Empty if the result lost no points that it tells of: an external result often has class and rank alone. */
    static Optional<NewPlan> of(PublishedResult result) {
        var deducted = result.lines().stream()
                .filter(PublishedResult.Line::isDeducted)
                .collect(Collectors.groupingBy(RemediationDraft::group, LinkedHashMap::new, Collectors.toList()));
        var items = deducted.values().stream().map(RemediationDraft::item).toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new NewPlan(
                        result.id(),
                        PlanTitle.of(result),
                        result.programme(),
                        result.period(),
                        result.assessedUnit(),
                        items,
                        fullMarks(result)));
    }

    /** A line without an entered cause stands alone. An item has one lead, so other units' lines of that cause are another. */
    private static Group group(PublishedResult.Line line) {
        var entered = line.causeCode() == null ? "" : line.causeCode().strip();
        return entered.isEmpty()
                ? new Group("criterion " + line.criterionCode(), Set.of(), Set.of())
                : new Group("cause " + entered, ids(line.leadUnits()), ids(line.cooperatingUnits()));
    }

    private record Group(String cause, Set<UUID> leads, Set<UUID> cooperating) {}

    private static Set<UUID> ids(List<NamedUnit> units) {
        return units.stream().map(NamedUnit::id).collect(Collectors.toSet());
    }

    private static NewPlan.Item item(List<PublishedResult.Line> lines) {
        var first = lines.getFirst();
        return new NewPlan.Item(
                first.criterionCode(),
                joined(lines, PublishedResult.Line::title),
                sum(lines, PublishedResult.Line::maxPoints),
                sum(lines, PublishedResult.Line::points),
                sum(lines, PublishedResult.Line::deductedPoints),
                joined(lines, PublishedResult.Line::deductionReason),
                first.causeCode(),
                units(lines, PublishedResult.Line::leadUnits),
                units(lines, PublishedResult.Line::cooperatingUnits),
                lines.size() == 1
                        ? List.of()
                        : lines.stream().map(RemediationDraft::criterion).toList());
    }

    private static ItemCriterion criterion(PublishedResult.Line line) {
        return new ItemCriterion(
                line.criterionCode(),
                line.title(),
                line.maxPoints(),
                line.points(),
                line.deductedPoints(),
                line.deductionReason());
    }

    static List<FullMark> fullMarks(PublishedResult result) {
        return result.lines().stream()
                .filter(PublishedResult.Line::hasFullMarks)
                .map(line -> new FullMark(line.criterionCode(), line.title(), line.maxPoints()))
                .toList();
    }

    private static String joined(List<PublishedResult.Line> lines, Function<PublishedResult.Line, String> text) {
        var texts = lines.stream().map(text).filter(Objects::nonNull).distinct().toList();
        return texts.isEmpty() ? null : String.join("; ", texts);
    }

    /** Null as soon as one of them is not known. */
    private static BigDecimal sum(List<PublishedResult.Line> lines, Function<PublishedResult.Line, BigDecimal> points) {
        return lines.stream().map(points).anyMatch(Objects::isNull)
                ? null
                : lines.stream().map(points).reduce(BigDecimal::add).orElseThrow();
    }

    private static List<NamedUnit> units(
            List<PublishedResult.Line> lines, Function<PublishedResult.Line, List<NamedUnit>> units) {
        return lines.stream().map(units).flatMap(List::stream).distinct().toList();
    }
}

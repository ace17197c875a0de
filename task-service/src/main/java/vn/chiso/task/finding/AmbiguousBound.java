package vn.chiso.task.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.task.deadline.Deadline.FixedDate;

/** One date has one bound: if it is included in one row and excluded in another, people will argue about the day. */
final class AmbiguousBound implements PlanRule {

    private record Stated(PlanRow row, FixedDate date) {}

    @Override
    public Stream<PlanFinding> check(CheckedPlan plan) {
        Map<LocalDate, List<Stated>> byDate = plan.rows().stream()
                .flatMap(row -> row.deadlines()
                        .filter(FixedDate.class::isInstance)
                        .map(deadline -> new Stated(row, (FixedDate) deadline)))
                .collect(Collectors.groupingBy(stated -> stated.date().stated(), TreeMap::new, Collectors.toList()));
        return byDate.entrySet().stream()
                .filter(entry -> bounds(entry.getValue()) > 1)
                .map(entry -> finding(entry.getKey(), entry.getValue()));
    }

    private static long bounds(List<Stated> rows) {
        return rows.stream().map(stated -> stated.date().inclusive()).distinct().count();
    }

    private static PlanFinding finding(LocalDate date, List<Stated> rows) {
        return new PlanFinding(
                FindingRule.AMBIGUOUS_BOUND,
                PlanRow.keys(rows.stream().map(Stated::row).toList()),
                date.toString(),
                wording(rows, true),
                wording(rows, false));
    }

    /** The words before the date. */
    private static String wording(List<Stated> rows, boolean inclusive) {
        return rows.stream()
                .filter(stated -> stated.date().inclusive() == inclusive)
                .map(stated -> stated.row().reading().text().split("\\d", 2)[0].strip())
                .findFirst()
                .orElseThrow();
    }
}

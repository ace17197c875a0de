package vn.chiso.task.finding;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who guides, urges or collects a work is not due before those who do it. The work of two rows is the same where a clause of one is the
 * whole of the other.
 */
final class SupervisorDueBeforePerformer implements PlanRule {

    private static final Pattern SUPERVISION =
            Pattern.compile("(?:đôn đốc|hướng dẫn|theo dõi|kiểm tra|tổng hợp|giám sát)", Pattern.UNICODE_CASE);

    private static final Pattern CLAUSES = Pattern.compile("[;.]");

    /** Shorter clauses ("báo cáo kết quả") are in everybody's rows. */
    private static final int FEWEST_WORDS = 4;

    @Override
    public Stream<PlanFinding> check(CheckedPlan plan) {
        // A plan may have tens of thousands of rows: each is compared with those of its own words only.
        var performers = plan.rows().stream()
                .filter(row -> !supervises(row))
                .collect(Collectors.groupingBy(row -> plain(row.task())));
        return plan.rows().stream()
                .filter(SupervisorDueBeforePerformer::supervises)
                .flatMap(row -> Stream.of(CLAUSES.split(row.task()))
                        .map(String::strip)
                        .filter(clause -> clause.split(" ").length >= FEWEST_WORDS)
                        .flatMap(clause -> finding(performers, row, clause).stream()));
    }

    private static Optional<PlanFinding> finding(
            Map<String, List<PlanRow>> performers, PlanRow supervisor, String clause) {
        var due = lastDue(supervisor);
        var later = performers.getOrDefault(plain(clause), List.of()).stream()
                .filter(row -> Collections.disjoint(row.units(), supervisor.units()))
                .filter(row -> due.isPresent()
                        && lastDue(row).filter(due.get()::isBefore).isPresent())
                .toList();
        if (later.isEmpty()) {
            return Optional.empty();
        }
        var rows = new ArrayList<>(List.of(supervisor));
        rows.addAll(later);
        var latest = later.stream().flatMap(row -> lastDue(row).stream()).max(Comparator.naturalOrder());
        return Optional.of(new PlanFinding(
                FindingRule.SUPERVISOR_DUE_BEFORE_PERFORMER,
                PlanRow.keys(rows),
                clause,
                due.orElseThrow().toString(),
                latest.orElseThrow().toString()));
    }

    private static Optional<LocalDate> lastDue(PlanRow row) {
        return row.dueDates().max(Comparator.naturalOrder());
    }

    private static boolean supervises(PlanRow row) {
        return SUPERVISION.matcher(plain(row.task())).find();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}

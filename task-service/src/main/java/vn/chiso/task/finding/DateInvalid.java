package vn.chiso.task.finding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is written as a date is one: 31/02/2024 and 14/11/20233 are slips of the pen. */
final class DateInvalid implements PlanRule {

    private static final Pattern DATE = Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d{3,6})(?![\\d/])");
    private static final int DIGITS_OF_YEAR = 4;

    /** A slip in an item is one, however many tasks the item has. */
    @Override
    public Stream<PlanFinding> check(CheckedPlan plan) {
        var rowsBySlip = new LinkedHashMap<String, List<PlanRow>>();
        for (var row : plan.rows()) {
            slips(row)
                    .distinct()
                    .forEach(written -> rowsBySlip
                            .computeIfAbsent(written, _ -> new ArrayList<>())
                            .add(row));
        }
        return rowsBySlip.entrySet().stream().map(slip -> finding(slip.getKey(), slip.getValue()));
    }

    private static PlanFinding finding(String written, List<PlanRow> rows) {
        return new PlanFinding(
                FindingRule.DATE_INVALID, PlanRow.keys(rows), rows.getFirst().place(), written, null);
    }

    private static Stream<String> slips(PlanRow row) {
        return Stream.of(row.item(), row.task(), row.reading().text())
                .flatMap(text -> DATE.matcher(text).results())
                .filter(DateInvalid::isNoDate)
                .map(MatchResult::group);
    }

    private static boolean isNoDate(MatchResult date) {
        try {
            LocalDate.of(
                    Integer.parseInt(date.group(3)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1)));
            return date.group(3).length() != DIGITS_OF_YEAR;
        } catch (DateTimeException e) {
            return true;
        }
    }
}

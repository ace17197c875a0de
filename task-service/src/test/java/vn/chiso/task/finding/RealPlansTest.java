package vn.chiso.task.finding;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chiso.task.deadline.DeadlineReader;
import vn.chiso.task.deadline.ReadingContext;
import vn.chiso.task.deadline.RealDocuments;

/** The acceptance of the rules: what is wrong with the deadlines of the real plans is found, and nothing else. */
class RealPlansTest {

    private static final Set<String> ABOUT_DEADLINES =
            EnumSet.range(FindingRule.NON_WORKING_DAY, FindingRule.DATE_INVALID).stream()
                    .map(Enum::name)
                    .collect(Collectors.toUnmodifiableSet());

    private static PlanRow row(
            String place, String section, String item, String task, String units, String time, ReadingContext context) {
        return new PlanRow(
                place,
                place,
                section,
                item,
                task,
                new HashSet<>(Arrays.asList(units.split("; "))),
                DeadlineReader.read(time, context));
    }

    /** Its item IV.MAINTAIN.2 cites a plan of "14/11/20233"; the table has the date as it was meant. */
    private static CheckedPlan tuyPhuoc() {
        var context = new ReadingContext(2024, null);
        var rows = RealDocuments.rows("tuy-phuoc-2024-plan").stream()
                .map(csv -> row(
                        place(csv),
                        csv.getField("section_code"),
                        csv.getField("item").replace("14/11/2023", "14/11/20233"),
                        csv.getField("task") + "; " + csv.getField("date_stated_in_task"),
                        csv.getField("lead_units"),
                        csv.getField("time_text"),
                        context))
                .toList();
        return new CheckedPlan(context, LocalDate.of(2024, 3, 15), rows);
    }

    private static String place(NamedCsvRecord csv) {
        return String.join(
                ".",
                csv.getField("section_code"),
                csv.getField("kind"),
                csv.getField("item_no"),
                csv.getField("task_no"));
    }

    private static CheckedPlan notice() {
        var context = new ReadingContext(2023, null);
        var rows = new ArrayList<PlanRow>();
        for (var csv : RealDocuments.rows("vinh-linh-2023-notice-tasks")) {
            rows.add(row(
                    String.valueOf(rows.size() + 1),
                    null,
                    "",
                    csv.getField("task"),
                    csv.getField("assignee_units"),
                    csv.getField("due_text"),
                    context));
        }
        return new CheckedPlan(context, LocalDate.of(2023, 11, 20), rows);
    }

    /** As its part IV demands; the table of deductions has no column of times. */
    private static CheckedPlan vinhLinhPlan() {
        var context = new ReadingContext(2024, null);
        return new CheckedPlan(
                context,
                null,
                Stream.of(
                                "trước ngày 31/3/2024",
                                "đến 30/11/2024 đạt 100%",
                                "đến 30/11/2024 hoàn thành 100% các nhiệm vụ được giao",
                                "đến 30/11/2024 đạt điểm tối đa các tiêu chí phụ trách",
                                "trong năm 2024")
                        .map(time -> row(time, "IV", "", "Khắc phục tiêu chí", "UBND huyện", time, context))
                        .toList());
    }

    private static CheckedPlan dongMo() {
        var context = new ReadingContext(2024, null);
        return new CheckedPlan(
                context,
                null,
                List.of(
                        row("III.1", "III", "", "Nâng cao trách nhiệm người đứng đầu", "UBND thị trấn", "", context),
                        row("III.2", "III", "", "Giải quyết hồ sơ kịp thời", "Bộ phận Một cửa", "", context)));
    }

    @Test
    void the_rules_find_what_the_table_says_and_nothing_else() {
        var expected = RealDocuments.rows("expected-findings").stream()
                .filter(csv -> ABOUT_DEADLINES.contains(csv.getField("rule")))
                .map(csv -> csv.getField("document") + " " + csv.getField("rule"))
                .toList();
        assertThat(expected).hasSize(12);

        var found = Stream.of(
                        named("vinh-linh-2024-remediation-plan", vinhLinhPlan()),
                        named("vinh-linh-2023-notice-tasks", notice()),
                        named("dong-mo-2024-remediation-plan", dongMo()),
                        named("tuy-phuoc-2024-plan", tuyPhuoc()))
                .flatMap(name -> name)
                .toList();

        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Stream<String> named(String document, CheckedPlan plan) {
        return PlanRules.check(plan).stream()
                .filter(finding -> ABOUT_DEADLINES.contains(finding.rule().name()))
                .map(finding -> document + " " + finding.rule());
    }

    @Test
    void each_is_found_at_its_place_with_both_values() {
        assertThat(PlanRules.check(tuyPhuoc()))
                .extracting(finding -> String.join(
                        " | ", finding.rule().name(), finding.subject(), finding.found(), finding.expected()))
                .containsExactly(
                        "DEADLINE_BEFORE_ISSUE | VII.MAINTAIN.5.1 | 2024-01-31 | 2024-03-15",
                        "CONFLICTING_DEADLINE | IV.MAINTAIN.3.1 | trước ngày 20/11 | Hoàn thành trước tháng 12/2024",
                        "RECURRENCE_MISMATCH | VII.MAINTAIN.5.2 | Thường xuyên | hàng tháng",
                        "DATE_INVALID | IV.MAINTAIN.2.1 | 14/11/20233 | null",
                        "RECURRENCE_ON_DAY_OFF | III.MAINTAIN.2.2 | 30/03/2024, 30/06/2024 | null");
        assertThat(PlanRules.check(notice()))
                .extracting(finding -> finding.rule() + " " + finding.subject() + " " + finding.found() + " "
                        + finding.expected() + " " + finding.rows().size())
                .containsExactly(
                        "NON_WORKING_DAY 2023-11-25 SATURDAY null 1",
                        "NON_WORKING_DAY 2023-12-10 SUNDAY null 3",
                        "NON_WORKING_DAY 2023-12-31 SUNDAY null 2",
                        "AMBIGUOUS_BOUND 2023-11-24 chậm nhất ngày trước ngày 3",
                        "SUPERVISOR_DUE_BEFORE_PERFORMER kết thúc 100% văn bản đến chờ xử lý 2023-12-10 2023-12-14 3");
    }

    @Test
    void a_finding_is_a_sentence_in_both_languages() {
        assertThat(PlanRules.check(notice()))
                .extracting(finding -> PlanFindingTexts.text(finding, Locale.of("vi")))
                .contains("Hạn 10/12/2023 rơi vào ngày nghỉ (Chủ nhật)");
        for (var rule : FindingRule.values()) {
            var finding = new PlanFinding(rule, List.of(), "II.1", "2024-05-01", null);

            assertThat(PlanFindingTexts.text(finding, Locale.of("vi")))
                    .contains("II.1")
                    .doesNotContain("{");
            assertThat(PlanFindingTexts.text(finding, Locale.ENGLISH))
                    .contains("II.1")
                    .doesNotContain("{");
        }
    }
}

package vn.chiso.task.punctuality;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;
import vn.chiso.task.deadline.RealDocuments;
import vn.chiso.task.occurrence.rule.IssuedTasks;

/** Two thirds of the actions of a real plan have no date: done in time of what was due is not all that there was to do. */
@QuarkusTest
class UndatedWorkTest extends TaskTest {

    private static final Predicate<String> MAY = "Tháng 5/2024"::equals;
    private static final Predicate<String> CONTINUOUS = "Thường xuyên"::equals;

    @Test
    void a_whole_figure_tells_of_open_work_without_a_date_and_of_results_that_nobody_confirmed() {
        issue(Stream.concat(rows(MAY, 2), rows(CONTINUOUS, 10)).toList());
        List<String> dated = dated();
        assertThat(dated).hasSize(2);

        dated.forEach(UndatedWorkTest::done);
        assertThat(figure(2, 2, 10, 2)).isOne();

        dated.forEach(UndatedWorkTest::confirm);
        assertThat(figure(2, 2, 10, 0)).isOne();
        assertThat(
                        count(
                                "outbox_event where topic = 'task.punctuality' and convert_from(body, 'UTF8') ~ '\"openUndated\": ?10'"))
                .isPositive();
    }

    @Test
    void work_without_a_date_counts_until_it_is_done_and_as_unreviewed_until_it_is_confirmed() {
        issue(Stream.concat(rows(MAY, 1), rows(CONTINUOUS, 1)).toList());
        String undated = ids("items.findAll { it.dueDate == null }.id").getFirst();
        assertThat(figure(0, 1, 1, 0)).isOne();

        done(undated);
        assertThat(figure(0, 1, 0, 1)).isOne();
        confirm(undated);
        assertThat(figure(0, 1, 0, 0)).isOne();
    }

    @Test
    void work_that_is_given_out_after_a_period_is_not_of_it() {
        issue(rows(MAY, 1).toList());

        businessTimeIs("2024-06-01T00:10:00+07:00");
        IssuedTasks.due("Thường xuyên");

        assertThat(count("punctuality where period = '2024-05' and open_undated = 0"))
                .isOne();
        assertThat(count("punctuality where period in ('2024-Q2', '2024-H1', '2024') and open_undated = 1"))
                .isEqualTo(3);
    }

    private static Stream<NamedCsvRecord> rows(Predicate<String> timeText, int count) {
        return RealDocuments.rows("tuy-phuoc-2024-plan").stream()
                .filter(row -> timeText.test(row.getField("time_text")))
                .limit(count);
    }

    private static void issue(List<NamedCsvRecord> rows) {
        String plan = PlanApi.begin("NOTICE");
        String item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "Nội dung"));
        for (var row : rows) {
            PlanApi.addedTask(
                    plan,
                    item,
                    PlanApi.task(row.getField("task"), row.getField("time_text"), PlanApi.unit(VinhLinh.INSPECTORATE)));
        }
        PlanApi.confirmDeadlines(plan);
        TaskApi.issue(plan).then().statusCode(200);
    }

    private static List<String> dated() {
        return ids("items.findAll { it.dueDate != null }.id");
    }

    private static List<String> ids(String path) {
        return IssuedTasks.assignments().extract().path(path);
    }

    private static void done(String assignment) {
        var inspectorate = as("canbo.ttr", "scoring-officer@QT.VL.TTR");
        TaskApi.accept(inspectorate, assignment).then().statusCode(200);
        TaskApi.report(as("canbo.ttr", "scoring-officer@QT.VL.TTR"), assignment)
                .then()
                .statusCode(200);
    }

    private static void confirm(String assignment) {
        TaskApi.review(asCoordinator(), assignment, Map.of("decision", "CONFIRM"))
                .then()
                .statusCode(200);
    }

    private static long figure(int numerator, int denominator, int openUndated, int unreviewed) {
        return count("""
                punctuality where period = '2024' and unit_code = '%s' and numerator = %d and denominator = %d
                 and open_undated = %d and unreviewed = %d
                """.formatted(VinhLinh.INSPECTORATE, numerator, denominator, openUndated, unreviewed));
    }
}

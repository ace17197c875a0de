package vn.chiso.task.punctuality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;
import vn.chiso.task.occurrence.rule.IssuedTasks;
import vn.chiso.testing.RealParts;

/** A People's Committee is scored for what its divisions do. */
@QuarkusTest
class SubtreeFiguresTest extends TaskTest {

    private final SubtreeFigures subtrees;
    private final PunctualityRenewal renewal;

    SubtreeFiguresTest(SubtreeFigures subtrees, PunctualityRenewal renewal) {
        this.subtrees = subtrees;
        this.renewal = renewal;
    }

    private static ValidatableResponse district(String basis) {
        return asCoordinator()
                .queryParam("unitId", VinhLinh.unit(VinhLinh.DISTRICT))
                .queryParam("period", "2024")
                .queryParam("basis", basis)
                .get("/api/v1/punctuality")
                .then();
    }

    private static void doneAndConfirmed(String unitCode, String assignment) {
        TaskApi.accept(as("canbo", "scoring-officer@" + unitCode), assignment)
                .then()
                .statusCode(200);
        TaskApi.report(as("canbo", "scoring-officer@" + unitCode), assignment)
                .then()
                .statusCode(200);
        TaskApi.review(asCoordinator(), assignment, Map.of("decision", "CONFIRM"))
                .then()
                .statusCode(200);
    }

    private static void assigned(String unitCode, String deadline) {
        String plan = PlanApi.begin("NOTICE");
        String item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "Nội dung"));
        PlanApi.addedTask(plan, item, PlanApi.task("Việc cần làm", deadline, PlanApi.unit(unitCode)));
        PlanApi.confirmDeadlines(plan);
        TaskApi.issue(plan).then().statusCode(200);
    }

    private static void change(String statement) {
        try (var connection = RealParts.database().getConnection();
                var sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long told(String condition) {
        return count("outbox_event where topic = 'task.punctuality' and convert_from(body, 'UTF8')::jsonb @> '%s'"
                .formatted(condition));
    }

    @Test
    void what_the_divisions_do_in_time_is_summed_for_the_unit_above_them() {
        assigned(VinhLinh.INSPECTORATE, "Năm 2024");
        assigned("QT.VL.NV", "Quý II/2024");
        doneAndConfirmed(
                "QT.VL.TTR", TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst());
        district("SUBTREE").statusCode(404);

        subtrees.run();

        district("OWN").statusCode(404);
        district("SUBTREE")
                .statusCode(200)
                .body("numerator", is(1))
                .body("denominator", is(2))
                .body("openUndated", is(0))
                .body("unreviewed", is(0))
                .body("basis", is("SUBTREE"));
        assertThat(
                        told(
                                "{\"unitCode\":\"QT.VL\",\"period\":\"2024\",\"basis\":\"SUBTREE\",\"numerator\":1,\"denominator\":2}"))
                .isOne();
        assertThat(told("{\"unitCode\":\"QT\",\"period\":\"2024\",\"basis\":\"SUBTREE\",\"denominator\":2}"))
                .isOne();
        assertThat(count("subtree_punctuality where unit_code = 'QT.VL.TTR'")).isZero();
    }

    @Test
    void work_without_a_date_counts_also_of_units_of_which_nothing_is_due() {
        assigned(VinhLinh.INSPECTORATE, "Năm 2024");
        doneAndConfirmed(
                "QT.VL.TTR", TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst());
        subtrees.run();
        district("SUBTREE").body("openUndated", is(0));

        assigned("QT.VL.NV", "Thường xuyên");
        subtrees.run();

        district("SUBTREE").body("numerator", is(1)).body("denominator", is(1)).body("openUndated", is(1));
    }

    @Test
    void own_work_alone_makes_no_whole_figure_of_a_unit_with_others_below() {
        assigned(VinhLinh.DISTRICT, "Năm 2024");
        assigned("QT.VL.NV", "Thường xuyên");
        subtrees.run();

        district("SUBTREE").statusCode(200).body("denominator", is(1)).body("openUndated", is(1));
    }

    @Test
    void what_the_version_before_left_uncounted_is_counted_in_the_night() {
        IssuedTasks.due("Năm 2024");
        subtrees.run();
        change("update punctuality set open_undated = null, unreviewed = null");
        change("update subtree_punctuality set open_undated = null, unreviewed = null");

        renewal.run();
        subtrees.run();

        district("SUBTREE").body("openUndated", is(0)).body("unreviewed", is(0));
        assertThat(count("punctuality where open_undated is null")).isZero();
    }

    @Test
    void nothing_is_told_twice_and_an_emptied_sum_says_so() {
        IssuedTasks.due("Năm 2024");
        subtrees.run();
        subtrees.run();
        assertThat(told("{\"unitCode\":\"QT.VL\",\"period\":\"2024\",\"basis\":\"SUBTREE\"}"))
                .isOne();

        String assignment = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
        TaskApi.step(asCoordinator(), assignment, "recall", Map.of("reason", "Không còn cần thiết"))
                .then()
                .statusCode(200);
        subtrees.run();

        district("SUBTREE").statusCode(404);
        assertThat(
                        told(
                                "{\"unitCode\":\"QT.VL\",\"period\":\"2024\",\"basis\":\"SUBTREE\",\"denominator\":0,\"version\":2}"))
                .isOne();
        assertThat(count("punctuality_touched")).isZero();
    }
}

package vn.chiso.task.reorganisation;

import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;
import vn.chiso.task.occurrence.rule.IssuedTasks;

/** What was overdue when its unit ended stays that unit's own, until somebody sets a later date for whoever has it now. */
@QuarkusTest
class AnswerForLaterDateTest extends TaskTest {

    private static final String MERGED = "QT.VL.NVTTR";

    @Inject
    UnitTree tree;

    @Inject
    ReorganisationSweep sweep;

    private String occurrences;

    @BeforeEach
    void overdue_and_moved() {
        String task = IssuedTasks.due("Theo quy định của tỉnh");
        occurrences = "/api/v1/tasks/" + task + "/occurrences/";
        due("2024-05-10");
        var units = new Reorganised(tree);
        units.opened(MERGED, VinhLinh.DISTRICT);
        units.ended(VinhLinh.INSPECTORATE, VinhLinh.DISTRICT, MERGED);
        businessTimeIs("2024-06-03T08:00:00+07:00");
        sweep.run();
        punctuality(VinhLinh.INSPECTORATE).statusCode(200).body("denominator", is(1));
        punctuality(MERGED).statusCode(404);
    }

    private void due(String date) {
        String occurrence = occurrences + asCoordinator().get(occurrences).<String>path("items[0].id");
        asCoordinator()
                .header("If-Match", asCoordinator().get(occurrence).header("ETag"))
                .body(Map.of("dueDate", date, "source", "Công văn số 512/SNV-CCHC"))
                .put(occurrence + "/due-date")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse punctuality(String code) {
        return asCoordinator()
                .queryParam("unitId", VinhLinh.unit(code))
                .queryParam("period", "2024")
                .get("/api/v1/punctuality")
                .then();
    }

    @Test
    void whoever_has_the_work_answers_for_a_later_date_and_nobody_else() {
        due("2024-06-30");

        punctuality(VinhLinh.INSPECTORATE).statusCode(404);
        punctuality(MERGED).statusCode(200).body("numerator", is(0)).body("denominator", is(1));
    }

    @Test
    void an_earlier_date_makes_nobody_answer_for_what_was_overdue_before_him() {
        due("2024-05-05");

        punctuality(VinhLinh.INSPECTORATE).statusCode(200).body("denominator", is(1));
        punctuality(MERGED).statusCode(404);
    }
}

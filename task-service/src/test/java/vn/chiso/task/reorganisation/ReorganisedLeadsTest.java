package vn.chiso.task.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.asCoordinator;
import static vn.chiso.task.reorganisation.Reorganised.operations;
import static vn.chiso.task.reorganisation.Reorganised.workOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;
import vn.chiso.task.occurrence.rule.OccurrenceHorizon;

/** Another unit leads beside one that is no more: its work stays with whoever has taken over, and is given to nobody twice. */
@QuarkusTest
class ReorganisedLeadsTest extends TaskTest {

    private static final String A = "QT.VL.A";
    private static final String B = "QT.VL.B";

    @Inject
    UnitTree tree;

    @Inject
    ReorganisationSweep sweep;

    @Inject
    OccurrenceHorizon horizon;

    private Reorganised units;

    @BeforeEach
    void units() {
        units = new Reorganised(tree);
    }

    private void onTheDay() {
        businessTimeIs("2024-06-03T08:00:00+07:00");
        sweep.run();
    }

    private void split(String unit) {
        units.opened(A, VinhLinh.DISTRICT);
        units.opened(B, VinhLinh.DISTRICT);
        units.ended(unit, VinhLinh.DISTRICT, A, B);
        onTheDay();
    }

    @Test
    void a_lead_beside_one_that_merged_leaves_its_work_with_the_successor() {
        String plan = PlanApi.begin("NOTICE");
        String item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "Nội dung"));
        String task = PlanApi.addedTask(plan, item, monthly(VinhLinh.INSPECTORATE));
        PlanApi.confirmDeadlines(plan);
        TaskApi.issue(plan).then().statusCode(200);
        units.opened(A, VinhLinh.DISTRICT);
        units.ended(VinhLinh.INSPECTORATE, VinhLinh.DISTRICT, A);
        onTheDay();
        assertThat(horizon.run()).isPositive();
        long ofSuccessor = count("assignment where origin_unit_id = '" + VinhLinh.unit(A) + "'");
        assertThat(ofSuccessor).as("given out after the merger").isPositive();

        asCoordinator()
                .header("If-Match", TaskApi.plan(plan).extract().header("ETag"))
                .body(Map.of(
                        "reason",
                        "Thêm đơn vị",
                        "changeTasks",
                        List.of(Map.of("taskId", task, "task", monthly(VinhLinh.INSPECTORATE, VinhLinh.HOME_AFFAIRS)))))
                .post("/api/v1/plans/{id}/revisions", plan)
                .then()
                .statusCode(201)
                .body("recalled", is(0));

        assertThat(count("assignment where work = 'RECALLED'")).isZero();
        assertThat(count("assignment where origin_unit_id = '" + VinhLinh.unit(A) + "'"))
                .isEqualTo(ofSuccessor);
        workOf(VinhLinh.HOME_AFFAIRS).body("items.dueDate", contains("2024-06-25"));
    }

    /** A monthly task of the inspectorate; the occurrence of March to June is given out. */
    private String planOf(String[] task) {
        String plan = PlanApi.begin("NOTICE");
        String item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "Nội dung"));
        task[0] = PlanApi.addedTask(plan, item, monthly(VinhLinh.INSPECTORATE));
        PlanApi.confirmDeadlines(plan);
        TaskApi.issue(plan).then().statusCode(200);
        businessTimeIs("2024-05-20T08:00:00+07:00");
        assertThat(horizon.run()).isPositive();
        return plan;
    }

    private static ValidatableResponse joined(String plan, String task, String... leads) {
        return asCoordinator()
                .header("If-Match", TaskApi.plan(plan).extract().header("ETag"))
                .body(Map.of(
                        "reason",
                        "Thêm đơn vị",
                        "changeTasks",
                        List.of(Map.of("taskId", task, "task", monthly(leads)))))
                .post("/api/v1/plans/{id}/revisions", plan)
                .then()
                .statusCode(201);
    }

    @Test
    void a_chosen_successor_is_not_given_what_a_person_gave_to_another_one() {
        var task = new String[1];
        String plan = planOf(task);
        split(VinhLinh.INSPECTORATE);
        String june = workOf(VinhLinh.INSPECTORATE).extract().path("items.find { it.dueDate == '2024-06-25' }.id");
        String id = operations(asCoordinator(), "WORK").extract().path("items[0].id");
        asCoordinator()
                .header(
                        "If-Match",
                        asCoordinator().get("/api/v1/reorganisations/{id}", id).header("ETag"))
                .body(Map.of(
                        "successorUnitId",
                        VinhLinh.unit(B),
                        "exceptions",
                        List.of(Map.of("assignmentId", june, "successorUnitId", VinhLinh.unit(A)))))
                .post("/api/v1/reorganisations/{id}/decision", id)
                .then()
                .statusCode(200);

        joined(plan, task[0], VinhLinh.INSPECTORATE, VinhLinh.HOME_AFFAIRS)
                .body("recalled", is(0))
                .body("givenOut", is(1));

        workOf(A).body("items.dueDate", contains("2024-06-25"));
        workOf(B).body("items.findAll { it.dueDate == '2024-06-25' }", empty());
    }

    @Test
    void a_successor_is_not_given_what_it_is_about_to_take_over() {
        var task = new String[1];
        String plan = planOf(task);
        units.opened(A, VinhLinh.DISTRICT);
        units.ended(VinhLinh.INSPECTORATE, VinhLinh.DISTRICT, A);
        businessTimeIs("2024-06-03T08:00:00+07:00");

        joined(plan, task[0], VinhLinh.INSPECTORATE, VinhLinh.HOME_AFFAIRS)
                .body("recalled", is(0))
                .body("givenOut", is(1));
        sweep.run();

        workOf(A).body("items.findAll { it.dueDate == '2024-06-25' }", hasSize(1));
    }

    @Test
    void work_of_a_successor_that_ended_too_is_left_to_its_own_successor() {
        var task = new String[1];
        String plan = planOf(task);
        units.opened(A, VinhLinh.DISTRICT);
        units.ended(VinhLinh.INSPECTORATE, VinhLinh.DISTRICT, A);
        onTheDay();
        businessTimeIs("2024-06-20T08:00:00+07:00");
        assertThat(horizon.run()).isPositive();
        units.opened(B, VinhLinh.DISTRICT);
        units.endedLater(A, VinhLinh.DISTRICT, LocalDate.of(2024, 7, 1), B);
        businessTimeIs("2024-07-02T08:00:00+07:00");

        joined(plan, task[0], VinhLinh.INSPECTORATE, VinhLinh.HOME_AFFAIRS).body("recalled", is(0));
        sweep.run();

        workOf(B).body("items.findAll { it.dueDate == '2024-07-25' }.work", contains("NOT_STARTED"));
    }

    private static Map<String, Object> monthly(String... leads) {
        return PlanApi.task(
                "Việc cần làm",
                "Ngày 25 hằng tháng",
                List.of(leads).stream().map(PlanApi::unit).toList());
    }
}

package vn.chiso.task.reorganisation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.unit.UnitState;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;
import vn.chiso.task.occurrence.rule.IssuedTasks;

/** The inspectorate is dissolved on 1 June 2024 and has work; what comes of the operation that waits for a choice. */
@QuarkusTest
class ReorganisationEndTest extends TaskTest {

    private static final String OFFICER = "scoring-officer@QT.VL.TTR";

    @Inject
    UnitTree tree;

    @Inject
    ReorganisationSweep sweep;

    private String work;

    @BeforeEach
    void issued() {
        IssuedTasks.due("trước ngày 30/11/2024");
        work = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
    }

    private void inspectorate(long version, LocalDate to, UUID... successors) {
        tell(VinhLinh.INSPECTORATE, version, LocalDate.of(2000, 1, 1), to, successors);
    }

    private void tell(String code, long version, LocalDate from, LocalDate to, UUID... successors) {
        var state = new UnitState(
                VinhLinh.unit(code),
                version,
                code,
                "Đơn vị " + code,
                "DIVISION",
                VinhLinh.unit(VinhLinh.DISTRICT),
                from,
                to,
                List.of(),
                List.of(successors),
                List.of());
        QuarkusTransaction.requiringNew().run(() -> tree.apply(state));
    }

    private void dissolved() {
        inspectorate(2, LocalDate.of(2024, 6, 1));
        businessTimeIs("2024-06-03T08:00:00+07:00");
        sweep.run();
        operations().body("items.status", contains("OPEN"));
    }

    private static ValidatableResponse operations() {
        return asCoordinator()
                .queryParam("duty", "WORK")
                .get("/api/v1/reorganisations")
                .then()
                .statusCode(200);
    }

    @Test
    void an_operation_whose_work_has_all_been_recalled_ends() {
        dissolved();
        TaskApi.step(asCoordinator(), work, "recall", Map.of("reason", "Giao lại"))
                .then()
                .statusCode(200);

        sweep.run();

        operations().body("items.status", contains("DONE")).body("items.moved", contains(0));
    }

    @Test
    void a_unit_that_exists_again_keeps_its_work_and_is_not_its_own_successor() {
        dissolved();
        String id = operations().extract().path("items[0].id");
        inspectorate(3, null);

        asCoordinator()
                .header(
                        "If-Match",
                        asCoordinator().get("/api/v1/reorganisations/{id}", id).header("ETag"))
                .body(Map.of("successorUnitId", VinhLinh.unit(VinhLinh.INSPECTORATE)))
                .post("/api/v1/reorganisations/{id}/decision", id)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/successorUnitId"))
                .body("errors.code", contains("unknown-unit"));

        sweep.run();
        operations().body("items.status", contains("DONE"));
        asCoordinator().get("/api/v1/assignments/{id}", work).then().body("unit.code", is(VinhLinh.INSPECTORATE));
    }

    @Test
    void who_works_in_the_successor_does_not_decide_about_what_his_former_unit_did() {
        TaskApi.accept(as("canbo.ttr", OFFICER), work).then().statusCode(200);
        TaskApi.report(as("canbo.ttr", OFFICER), work).then().statusCode(200);
        tell("QT.VL.NVTTR", 1, LocalDate.of(2024, 6, 1), null);
        inspectorate(2, LocalDate.of(2024, 6, 1), VinhLinh.unit("QT.VL.NVTTR"));
        businessTimeIs("2024-06-03T08:00:00+07:00");
        sweep.run();

        TaskApi.review(
                        as("truong.moi", "unit-head@QT.VL.NVTTR", VinhLinh.COORDINATOR),
                        work,
                        Map.of("decision", "CONFIRM"))
                .then()
                .statusCode(403)
                .body("code", is("review-by-performer"));
        TaskApi.review(asCoordinator(), work, Map.of("decision", "CONFIRM"))
                .then()
                .statusCode(200);
    }
}

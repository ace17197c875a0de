package vn.chiso.task.reorganisation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chiso.task.TaskApi;
import vn.chiso.task.VinhLinh;

/** Where more than one could follow, or nobody, a coordinator chooses. */
@QuarkusTest
class SuccessorChoiceTest extends DivisionsInJune {

    private static Response decide(String id, Map<String, Object> body) {
        String tag = asCoordinator().get("/api/v1/reorganisations/{id}", id).header("ETag");
        return asCoordinator().header("If-Match", tag).body(body).post("/api/v1/reorganisations/{id}/decision", id);
    }

    @Test
    void after_a_split_a_coordinator_chooses_for_all_at_once() {
        tell(opened("QT.VL.A"), opened("QT.VL.B"));
        tell(ended(VinhLinh.HOME_AFFAIRS, VinhLinh.unit("QT.VL.A"), VinhLinh.unit("QT.VL.B")));
        onTheDay();
        sweep.run();
        String id =
                operations().body("items.status", contains("OPEN")).extract().path("items[0].id");
        asCoordinator()
                .get("/api/v1/reorganisations/{id}", id)
                .then()
                .body("successors.code", contains("QT.VL.A", "QT.VL.B"));
        List<String> work = TaskApi.assignmentsOf(VinhLinh.HOME_AFFAIRS);
        var b = VinhLinh.unit("QT.VL.B");

        decide(id, Map.of("successorUnitId", VinhLinh.unit(VinhLinh.POLICE)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/successorUnitId"))
                .body("errors.code", contains("unknown-unit"));
        decide(
                        id,
                        Map.of(
                                "successorUnitId",
                                b,
                                "exceptions",
                                List.of(Map.of("assignmentId", UUID.randomUUID(), "successorUnitId", b))))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/exceptions/0/assignmentId"));
        workOf(VinhLinh.HOME_AFFAIRS).body("items", hasSize(4));

        decide(
                        id,
                        Map.of(
                                "successorUnitId",
                                VinhLinh.unit("QT.VL.A"),
                                "exceptions",
                                List.of(Map.of("assignmentId", work.getFirst(), "successorUnitId", b))))
                .then()
                .statusCode(200)
                .body("status", is("DONE"))
                .body("moved", is(4));

        workOf("QT.VL.A").body("items", hasSize(3));
        workOf("QT.VL.B").body("items.id", contains(work.getFirst()));
        decide(id, Map.of("successorUnitId", b)).then().statusCode(409).body("code", is("reorganisation-decided"));
    }

    @Test
    void a_unit_that_ends_without_successor_waits_for_a_choice_until_one_is_told() {
        tell(ended(VinhLinh.INSPECTORATE));
        onTheDay();
        String id = operations().extract().path("items[0].id");
        asCoordinator()
                .get("/api/v1/reorganisations/{id}", id)
                .then()
                .body("status", is("OPEN"))
                .body("successors.code", contains("QT.VL"));
        workOf(VinhLinh.INSPECTORATE).body("items", hasSize(2));

        tell(opened("QT.VL.NVTTR"), unit(VinhLinh.INSPECTORATE, 3, LocalDate.of(2000, 1, 1), DAY, MERGED));
        sweep.run();

        operations().body("items.id", contains(id)).body("items.status", contains("DONE"));
        workOf("QT.VL.NVTTR").body("items", hasSize(2));
    }

    @Test
    void only_a_coordinator_of_whoever_gave_out_the_work_chooses() {
        tell(ended(VinhLinh.INSPECTORATE));
        onTheDay();
        String id = operations().extract().path("items[0].id");
        var body = Map.of("successorUnitId", VinhLinh.unit(VinhLinh.HOME_AFFAIRS));

        as("dieuphoi.gl", "task-coordinator@QT.GL")
                .get("/api/v1/reorganisations/{id}", id)
                .then()
                .statusCode(404);
        as("dieuphoi.gl", "task-coordinator@QT.GL")
                .get("/api/v1/reorganisations")
                .then()
                .body("items", empty());
        as("lanhdao.vl", "leader@QT.VL")
                .header("If-Match", "\"0\"")
                .body(body)
                .post("/api/v1/reorganisations/{id}/decision", id)
                .then()
                .statusCode(403);
        asCoordinator()
                .header("If-Match", "\"7\"")
                .body(body)
                .post("/api/v1/reorganisations/{id}/decision", id)
                .then()
                .statusCode(412);
        decide(id, Map.<String, Object>copyOf(body)).then().statusCode(200);
    }
}

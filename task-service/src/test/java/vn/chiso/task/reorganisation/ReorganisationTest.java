package vn.chiso.task.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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

/** The divisions of Vĩnh Linh change on 1 June 2024; each has work due on 31 March and 30 November. */
@QuarkusTest
class ReorganisationTest extends TaskTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final UUID MERGED = VinhLinh.unit("QT.VL.NVTTR");

    @Inject
    UnitTree tree;

    @Inject
    ReorganisationSweep sweep;

    @BeforeEach
    void issue() {
        issuedPlan();
    }

    private void tell(UnitState... states) {
        for (var state : states) {
            QuarkusTransaction.requiringNew().run(() -> tree.apply(state));
        }
    }

    private static UnitState unit(String code, long version, LocalDate from, LocalDate to, UUID... successors) {
        return new UnitState(
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
    }

    private static UnitState ended(String code, UUID... successors) {
        return unit(code, 2, LocalDate.of(2000, 1, 1), DAY, successors);
    }

    private static UnitState opened(String code) {
        return unit(code, 1, DAY, null);
    }

    private void onTheDay() {
        businessTimeIs("2024-06-03T08:00:00+07:00");
        sweep.run();
    }

    private static ValidatableResponse workOf(String code) {
        return asCoordinator()
                .queryParam("unitId", VinhLinh.unit(code))
                .queryParam("order", "DUE_DATE")
                .get("/api/v1/assignments")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse operations() {
        return asCoordinator()
                .queryParam("duty", "WORK")
                .get("/api/v1/reorganisations")
                .then()
                .statusCode(200);
    }

    private static void punctuality(String code, String period, int numerator, int denominator) {
        asCoordinator()
                .queryParam("unitId", VinhLinh.unit(code))
                .queryParam("period", period)
                .get("/api/v1/punctuality")
                .then()
                .statusCode(200)
                .body("numerator", is(numerator))
                .body("denominator", is(denominator));
    }

    private static Response decide(String id, Map<String, Object> body) {
        String tag = asCoordinator().get("/api/v1/reorganisations/{id}", id).header("ETag");
        return asCoordinator().header("If-Match", tag).body(body).post("/api/v1/reorganisations/{id}/decision", id);
    }

    @Test
    void after_a_merger_the_open_work_follows_and_the_past_stays() {
        String done = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
        var officer = "scoring-officer@QT.VL.TTR";
        TaskApi.accept(as("canbo.ttr", officer), done).then().statusCode(200);
        TaskApi.report(as("canbo.ttr", officer), done).then().statusCode(200);
        String open = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getLast();
        TaskApi.step(as("canbo.ttr", officer), open, "delegation", Map.of("subject", "canbo.ttr", "name", "An"))
                .then()
                .statusCode(200);
        TaskApi.step(as("canbo.ttr", officer), open, "extensions", Map.of("dueDate", "2024-12-20", "reason", "x"))
                .then()
                .statusCode(200);

        tell(opened("QT.VL.NVTTR"), ended(VinhLinh.INSPECTORATE, MERGED), ended(VinhLinh.HOME_AFFAIRS, MERGED));
        onTheDay();
        sweep.run();

        workOf(VinhLinh.INSPECTORATE).body("items.id", contains(done));
        workOf("QT.VL.NVTTR")
                .body("items", hasSize(5))
                .body("items.find { it.id == '" + open + "' }.extension", is("PENDING"))
                .body("items.find { it.id == '" + open + "' }.assignee", nullValue())
                .body("items.standingOfficeUnitId", everyItem(is(MERGED.toString())))
                .body("items.find { it.id == '" + open + "' }.unit.name", is("Đơn vị QT.VL.NVTTR"));
        operations()
                .body("items.status", everyItem(is("DONE")))
                .body("items.unit.code", containsInAnyOrder("QT.VL.TTR", "QT.VL.NV"))
                .body("items.moved.sort()", contains(1, 4));
        // What Phòng Nội vụ had let pass stays its own; the rest of the year is the successor's.
        punctuality(VinhLinh.INSPECTORATE, "2024", 1, 1);
        punctuality(VinhLinh.HOME_AFFAIRS, "2024", 0, 2);
        punctuality("QT.VL.NVTTR", "2024", 0, 3);
        assertThat(count("outbox_event where topic = 'task.assignment' and event_key = '" + open
                        + "' and convert_from(body, 'UTF8') like '%QT.VL.NVTTR%'"))
                .isPositive();
        assertThat(count("audit_entry where action = 'reorganisation.followed' and after ->> 'duty' = 'WORK'"))
                .isEqualTo(2);
        TaskApi.accept(as("canbo.moi", "scoring-officer@QT.VL.NVTTR"), open)
                .then()
                .statusCode(200);
    }

    @Test
    void a_rejected_report_of_a_unit_that_is_no_more_goes_to_its_successor() {
        String done = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
        TaskApi.accept(as("canbo.ttr", "scoring-officer@QT.VL.TTR"), done)
                .then()
                .statusCode(200);
        TaskApi.report(as("canbo.ttr", "scoring-officer@QT.VL.TTR"), done)
                .then()
                .statusCode(200);
        tell(opened("QT.VL.NVTTR"), ended(VinhLinh.INSPECTORATE, MERGED));
        onTheDay();
        TaskApi.review(asCoordinator(), done, Map.of("decision", "REJECT", "reason", "Thiếu"))
                .then()
                .statusCode(200);

        sweep.run();

        workOf("QT.VL.NVTTR").body("items.review", contains("REJECTED", "NONE"));
        operations().body("items.moved", contains(1, 1));
    }

    @Test
    void in_whatever_order_and_however_often_the_events_come_the_outcome_is_one() {
        var states = new ArrayList<>(List.of(
                opened("QT.VL.NVTTR"),
                ended(VinhLinh.INSPECTORATE, MERGED),
                ended(VinhLinh.HOME_AFFAIRS, MERGED),
                opened("QT.VL.NVTTR")));
        Collections.reverse(states);
        businessTimeIs("2024-06-03T08:00:00+07:00");
        // The successor is known by its id only: nobody can say yet who takes over.
        tell(ended(VinhLinh.INSPECTORATE, MERGED));
        sweep.run();
        operations().body("items", empty());
        workOf(VinhLinh.INSPECTORATE).body("items", hasSize(2));

        for (var state : states) {
            tell(state);
            sweep.run();
        }

        workOf("QT.VL.NVTTR").body("items", hasSize(6));
        operations().body("items", hasSize(2)).body("items.moved.sort()", contains(2, 4));
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

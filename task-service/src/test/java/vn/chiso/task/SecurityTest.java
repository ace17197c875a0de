package vn.chiso.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static vn.chiso.task.TaskApi.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.Tokens;

/** Every operation: without a token, with a bad one, as a stranger, with the wrong role, and with the right one. */
@QuarkusTest
class SecurityTest extends EveryOperation {

    private static final String STRANGER = "task-coordinator@QT.GL";

    @Test
    void nobody_comes_in_without_a_token_or_with_a_bad_one() {
        List<Operation> operations = all();

        for (Operation operation : operations) {
            assertThat(operation.statusFor(given().contentType(ContentType.JSON)))
                    .as("%s without a token", operation)
                    .isEqualTo(401);
        }
        for (String bad : List.of(
                Tokens.expired("dieuphoi.vl", VinhLinh.COORDINATOR),
                Tokens.foreign("dieuphoi.vl", VinhLinh.COORDINATOR),
                Tokens.unsigned("dieuphoi.vl", VinhLinh.COORDINATOR),
                Tokens.forAudience("account", "dieuphoi.vl", VinhLinh.COORDINATOR),
                Tokens.garbage())) {
            for (Operation operation : operations) {
                assertThat(operation.statusFor(
                                given().contentType(ContentType.JSON).auth().oauth2(bad)))
                        .as("%s with a bad token", operation)
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void a_stranger_cannot_tell_what_exists() {
        String plan = issuedPlan();

        for (Operation operation : onPlan(plan)) {
            assertThat(operation.statusFor(as("dieuphoi.gl", STRANGER)))
                    .as("%s", operation)
                    .isEqualTo(404);
        }
        for (Operation operation : onTask(plan)) {
            assertThat(operation.statusFor(as("dieuphoi.gl", STRANGER)))
                    .as("%s", operation)
                    .isEqualTo(404);
        }
        for (Operation operation : onAssignment()) {
            assertThat(operation.statusFor(as("dieuphoi.gl", STRANGER)))
                    .as("%s", operation)
                    .isEqualTo(404);
        }
        as("dieuphoi.gl", STRANGER).get("/api/v1/plans").then().statusCode(200).body("items", empty());
        as("dieuphoi.gl", STRANGER)
                .get("/api/v1/assignments")
                .then()
                .statusCode(200)
                .body("items", empty());
        as("dieuphoi.gl", STRANGER)
                .get("/api/v1/assignments/statistics")
                .then()
                .statusCode(200)
                .body("total", is(0));
        as("dieuphoi.gl", STRANGER)
                .queryParam("unitId", VinhLinh.unit(VinhLinh.INSPECTORATE))
                .queryParam("period", "2024")
                .get("/api/v1/punctuality")
                .then()
                .statusCode(404)
                .body("code", is("not-found"));
        as("tochuc.gl", "organiser@QT.GL").get(AUDIT).then().statusCode(200).body("items", empty());
    }

    @Test
    void what_does_not_exist_answers_as_what_may_not_be_seen() {
        issuedPlan();

        for (String path : List.of("/api/v1/plans/", "/api/v1/assignments/")) {
            String foreign = as("dieuphoi.gl", STRANGER)
                    .get(path + TaskApi.assignmentsOf(VinhLinh.POLICE).getFirst())
                    .then()
                    .statusCode(404)
                    .extract()
                    .path("code");
            TaskApi.asCoordinator()
                    .get(path + UUID.randomUUID())
                    .then()
                    .statusCode(404)
                    .body("code", is(foreign));
        }
    }

    @Test
    void a_role_that_reaches_the_plan_but_does_not_coordinate_reads_and_changes_nothing() {
        String plan = draftedPlan();

        for (Operation operation : onPlan(plan)) {
            int expected = operation.method() == Method.GET ? 200 : 403;
            assertThat(operation.statusFor(as("thutruong.vl", "unit-head@QT.VL", "leader@QT.VL")))
                    .as("%s", operation)
                    .isEqualTo(expected);
        }
        for (Operation operation : onPlan(plan)) {
            assertThat(operation.statusFor(as("canbo.vl", "scoring-officer@QT.VL")))
                    .as("%s", operation)
                    .isEqualTo(403);
        }
    }

    @Test
    void people_without_a_grant_of_this_service_have_no_lists() {
        for (Operation operation : collections()) {
            if (!operation.path().equals(AUDIT)) {
                assertThat(operation.statusFor(as("nguoi.la")))
                        .as("%s", operation)
                        .isIn(403, 404);
            }
        }
        for (Operation operation : drafting()) {
            assertThat(operation.statusFor(as("nguoi.la"))).as("%s", operation).isIn(403, 404);
        }
        assertThat(collections().get(1).statusFor(as("thamdinh.tinh", "appraiser@QT.SNV")))
                .isEqualTo(403);
        assertThat(collections().getFirst().statusFor(as("cong.tt", "portal@QT")))
                .isEqualTo(403);
    }

    @Test
    void the_audit_trail_shows_nothing_to_whoever_neither_administers_nor_organises() {
        issuedPlan();

        for (String grant : List.of(VinhLinh.COORDINATOR, "leader@QT", "appraiser@QT.SNV", "portal@QT")) {
            as("nguoi.la", grant).get(AUDIT).then().statusCode(200).body("items", empty());
        }
        as("nguoi.la").get(AUDIT).then().statusCode(200).body("items", empty());
        as("tochuc.vl", "organiser@QT.VL").get(AUDIT).then().statusCode(200).body("items", not(empty()));
    }

    @Test
    void grants_that_mean_nothing_open_nothing() {
        issuedPlan();

        as("gia.mao", "task-coordinator@NOWHERE", "superuser@QT.VL", "task-coordinator")
                .get("/api/v1/assignments")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void health_is_open() {
        given().get(management("/q/health")).then().statusCode(200);
        given().get(management("/q/health/ready")).then().statusCode(200);
    }
}

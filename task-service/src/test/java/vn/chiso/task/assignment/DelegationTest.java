package vn.chiso.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;

/** Work that a unit hands to a person, and what he notes about it. */
@QuarkusTest
class DelegationTest extends TaskTest {

    private static final Map<String, Object> LAN = Map.of("subject", "canbo.lan", "name", "Trần Thị Lan");

    private String assignment;

    @BeforeEach
    void issue() {
        issuedPlan();
        assignment = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
    }

    private static RequestSpecification head() {
        return as("truong.ttr", "unit-head@QT.VL.TTR");
    }

    private static RequestSpecification lan(String... more) {
        return more.length == 0 ? as("canbo.lan", "scoring-officer@QT.VL.TTR") : as("canbo.lan", more);
    }

    private ValidatableResponse delegate(RequestSpecification who, Map<String, Object> person) {
        return TaskApi.step(who, assignment, "delegation", person).then();
    }

    @Test
    void the_head_hands_work_to_a_person_who_finds_it_among_his_own() {
        lan().queryParam("view", "MINE").get("/api/v1/assignments").then().body("items", empty());

        delegate(head(), LAN)
                .statusCode(200)
                .body("assignee.name", is("Trần Thị Lan"))
                .body("work", is("NOT_STARTED"));

        lan().queryParam("view", "MINE").get("/api/v1/assignments").then().body("items.id", contains(assignment));
        TaskApi.accept(lan(), assignment).then().statusCode(200);
    }

    @Test
    void an_officer_takes_work_himself_and_gives_it_to_nobody() {
        delegate(as("canbo.ttr", "scoring-officer@QT.VL.TTR"), LAN).statusCode(403);
        delegate(lan(), LAN).statusCode(200);
        delegate(asCoordinator(), LAN).statusCode(403);
        delegate(head(), Map.of("subject", " ", "name", "Lan"))
                .statusCode(400)
                .body("errors.pointer", contains("/subject"));
    }

    @Test
    void who_had_the_work_once_never_reviews_it() {
        delegate(head(), LAN).statusCode(200);
        note(lan(), Map.of("note", "Đang tổng hợp")).statusCode(201);
        delegate(head(), Map.of("subject", "canbo.khac", "name", "Người khác")).statusCode(200);
        var other = as("canbo.khac", "scoring-officer@QT.VL.TTR");
        TaskApi.accept(other, assignment).then().statusCode(200);
        TaskApi.report(as("canbo.khac", "scoring-officer@QT.VL.TTR"), assignment)
                .then()
                .statusCode(200);

        TaskApi.review(lan(VinhLinh.COORDINATOR), assignment, Map.of("decision", "CONFIRM"))
                .then()
                .statusCode(403)
                .body("code", is("review-by-performer"));
        TaskApi.step(lan(VinhLinh.COORDINATOR), assignment, "recall", Map.of("reason", "x"))
                .then()
                .statusCode(403);
        delegate(head(), LAN).statusCode(409).body("code", is("assignment-not-open"));
    }

    /** A head names whom he likes: that alone must not keep a coordinator from deciding for ever. */
    @Test
    void who_had_the_work_by_name_only_decides_once_it_is_anothers() {
        var coordinator = Map.<String, Object>of("subject", "dieuphoi.vl", "name", "Điều phối");
        delegate(head(), coordinator).statusCode(200);
        TaskApi.step(asCoordinator(), assignment, "recall", Map.of("reason", "x"))
                .then()
                .statusCode(403)
                .body("code", is("review-by-performer"));
        delegate(head(), LAN).statusCode(200);

        TaskApi.step(asCoordinator(), assignment, "recall", Map.of("reason", "Giao lại"))
                .then()
                .statusCode(200);
    }

    @Test
    void who_was_named_by_mistake_gives_the_work_back_and_decides_again() {
        delegate(head(), Map.of("subject", "dieuphoi.vl", "name", "Điều phối"))
                .statusCode(200)
                .body("assigneeVerified", is(false));
        asCoordinator()
                .queryParam("view", "DECISION")
                .get("/api/v1/assignments")
                .then()
                .body("items", empty());

        giveBack(as("lanhdao.vl", "leader@QT.VL")).statusCode(403);
        giveBack(as("canbo.ttr", "scoring-officer@QT.VL.TTR")).statusCode(403);
        giveBack(asCoordinator()).statusCode(200).body("assignee", nullValue()).body("assigneeVerified", is(false));
        giveBack(head()).statusCode(409).body("code", is("assignment-not-delegated"));

        TaskApi.accept(lan(), assignment).then().statusCode(200);
        TaskApi.report(lan(), assignment).then().statusCode(200);
        TaskApi.review(asCoordinator(), assignment, Map.of("decision", "CONFIRM"))
                .then()
                .statusCode(200);
        assertThat(count("audit_entry where action = 'assignment.given-back'")).isEqualTo(1);
    }

    @Test
    void who_gives_back_what_he_has_begun_still_never_reviews_it() {
        delegate(head(), LAN).statusCode(200);
        TaskApi.accept(lan(), assignment).then().statusCode(200);
        giveBack(lan()).statusCode(200);
        TaskApi.report(as("canbo.ttr", "scoring-officer@QT.VL.TTR"), assignment)
                .then()
                .statusCode(200);

        TaskApi.review(lan(VinhLinh.COORDINATOR), assignment, Map.of("decision", "CONFIRM"))
                .then()
                .statusCode(403)
                .body("code", is("review-by-performer"));
    }

    /** Nobody but the token knows who works where. */
    @Test
    void a_person_is_verified_by_his_first_step_with_a_grant_for_the_unit() {
        delegate(head(), LAN).statusCode(200).body("assigneeVerified", is(false));
        TaskApi.accept(as("canbo.lan", "scoring-officer@QT.VL.NV", VinhLinh.COORDINATOR), assignment)
                .then()
                .statusCode(403);
        asCoordinator().get("/api/v1/assignments/{id}", assignment).then().body("assigneeVerified", is(false));

        TaskApi.accept(lan(), assignment).then().statusCode(200).body("assigneeVerified", is(true));
        delegate(as("canbo.ttr", "scoring-officer@QT.VL.TTR"), Map.of("subject", "canbo.ttr", "name", "Cán bộ"))
                .statusCode(200)
                .body("assigneeVerified", is(true));
        delegate(head(), LAN).statusCode(200).body("assigneeVerified", is(false));
        note(lan(), Map.of("note", "Đang tổng hợp")).statusCode(201);
        asCoordinator().get("/api/v1/assignments/{id}", assignment).then().body("assigneeVerified", is(true));
    }

    private ValidatableResponse giveBack(RequestSpecification who) {
        return who.header("If-Match", TaskApi.etag(assignment))
                .delete("/api/v1/assignments/{id}/delegation", assignment)
                .then();
    }

    @Test
    void progress_is_noted_by_the_unit_and_changes_no_state_but_that_it_is_not_silent() {
        note(lan(), Map.of("note", "Đang tổng hợp", "percent", 40))
                .statusCode(201)
                .body("percent", is(40));
        note(lan(), Map.of("note", "Đã lấy ý kiến")).statusCode(201);
        assertThat(count("audit_entry where action = 'assignment.noted' and subject_id = '" + assignment + "'"))
                .isEqualTo(2);
        note(as("canbo.nv", "scoring-officer@QT.VL.NV"), Map.of("note", "x")).statusCode(403);
        note(lan(), Map.of("note", "x", "percent", 101)).statusCode(400).body("errors.pointer", contains("/percent"));

        asCoordinator()
                .get("/api/v1/assignments/{id}/notes", assignment)
                .then()
                .statusCode(200)
                .body("items.note", contains("Đang tổng hợp", "Đã lấy ý kiến"));
        asCoordinator()
                .get("/api/v1/assignments/{id}", assignment)
                .then()
                .body("work", is("NOT_STARTED"))
                .body("notedAt", startsWith("2024-03-08T01:"));
        TaskApi.step(asCoordinator(), assignment, "recall", Map.of("reason", "Giao lại"))
                .then()
                .statusCode(200);
        note(lan(), Map.of("note", "x")).statusCode(409).body("code", is("assignment-not-open"));
    }

    private ValidatableResponse note(RequestSpecification who, Map<String, Object> body) {
        return who.body(body).post("/api/v1/assignments/{id}/notes", assignment).then();
    }
}

package vn.chiso.task.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;

/** Who sees which assignments, and how late they are, as business time goes by. */
@QuarkusTest
class AssignmentListTest extends TaskTest {

    private String plan;

    @BeforeEach
    void issue() {
        plan = issuedPlan();
    }

    @Test
    void pages_follow_each_other_without_gap_or_double() {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = asCoordinator().queryParam("planId", plan).queryParam("limit", 10);
            Response page =
                    (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/assignments");
            page.then().statusCode(200);
            seen.addAll(page.jsonPath().getList("items.id"));
            cursor = page.jsonPath().getString("next");
            assertThat(page.header("Link") != null).isEqualTo(cursor != null);
        } while (cursor != null);

        assertThat(seen).hasSize(29).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void lateness_follows_business_time_without_any_change_of_the_row() {
        String assignment = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
        assertThat(timeliness(assignment)).isEqualTo("ON_TRACK");
        String onTrack = TaskApi.etag(assignment);

        businessTimeIs("2024-03-30T08:00:00+07:00");
        assertThat(timeliness(assignment)).isEqualTo("DUE_SOON");
        assertThat(TaskApi.etag(assignment)).isNotEqualTo(onTrack);

        businessTimeIs("2024-03-31T23:30:00+07:00");
        assertThat(timeliness(assignment)).isEqualTo("DUE_SOON");

        businessTimeIs("2024-04-01T00:00:01+07:00");
        assertThat(timeliness(assignment)).isEqualTo("OVERDUE");
    }

    @Test
    void what_has_not_changed_is_not_sent_again_until_its_lateness_changes() {
        String assignment = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
        String tag = TaskApi.etag(assignment);
        assertThat(statusIfNoneMatch(tag, assignment)).isEqualTo(304);

        businessTimeIs("2024-04-01T08:00:00+07:00");

        assertThat(statusIfNoneMatch(tag, assignment)).isEqualTo(200);
    }

    private static int statusIfNoneMatch(String tag, String assignment) {
        return asCoordinator()
                .header("If-None-Match", tag)
                .get("/api/v1/assignments/{id}", assignment)
                .statusCode();
    }

    private static String timeliness(String assignment) {
        return asCoordinator().get("/api/v1/assignments/{id}", assignment).path("timeliness");
    }

    @Test
    void the_overdue_are_those_whose_date_has_passed_and_whose_work_is_open() {
        var officer = as("canbo.ttr", "scoring-officer@QT.VL.TTR");
        String done = TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst();
        TaskApi.accept(officer, done).then().statusCode(200);
        TaskApi.report(as("canbo.ttr", "scoring-officer@QT.VL.TTR"), done)
                .then()
                .statusCode(200);

        businessTimeIs("2024-04-03T08:00:00+07:00");

        asCoordinator()
                .queryParam("overdue", true)
                .queryParam("limit", 200)
                .get("/api/v1/assignments")
                .then()
                .body("items", hasSize(12))
                .body("items.timeliness.unique()", contains("OVERDUE"))
                .body("items.id", not(contains(done)));
        asCoordinator()
                .queryParam("overdue", false)
                .queryParam("limit", 200)
                .get("/api/v1/assignments")
                .then()
                .body("items", hasSize(17));
        asCoordinator()
                .queryParam("planId", plan)
                .get("/api/v1/assignments/statistics")
                .then()
                .statusCode(200)
                .body("total", is(29))
                .body("notStarted", is(28))
                .body("inProgress", is(0))
                .body("done", is(1))
                .body("awaitingReview", is(1))
                .body("confirmed", is(0))
                .body("doneOnTime", is(1))
                .body("doneLate", is(0))
                .body("overdue", is(12))
                .body("dueSoon", is(0))
                .body("longestOverdueDays", is(3))
                .body("withoutDate", is(0));
    }

    @Test
    void filters_narrow_by_unit_and_by_axis() {
        var officer = as("canbo.ttr", "scoring-officer@QT.VL.TTR");
        TaskApi.accept(officer, TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst())
                .then()
                .statusCode(200);

        asCoordinator()
                .queryParam("work", "IN_PROGRESS")
                .get("/api/v1/assignments")
                .then()
                .body("items.unit.code", contains("QT.VL.TTR"));
        asCoordinator()
                .queryParam("unitId", VinhLinh.unit(VinhLinh.POLICE))
                .get("/api/v1/assignments")
                .then()
                .body("items.criterionCode", contains("I.C.3", "I.C.6"))
                .body("items.requirementCode.unique()", contains("COMPLETION"));
        asCoordinator()
                .queryParam("review", "PENDING")
                .get("/api/v1/assignments")
                .then()
                .body("items", empty());
    }

    @Test
    void a_unit_sees_its_own_work_and_not_that_of_others() {
        as("canbo.ttr", "scoring-officer@QT.VL.TTR")
                .queryParam("limit", 200)
                .get("/api/v1/assignments")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.unit.code.unique()", contains("QT.VL.TTR"));
        as("canbo.ttr", "scoring-officer@QT.VL.TTR")
                .get("/api/v1/assignments/statistics")
                .then()
                .body("total", is(2));
    }

    @Test
    void parties_outside_the_owners_subtree_see_what_they_share() {
        String police = TaskApi.assignmentsOf(VinhLinh.POLICE).getFirst();

        as("canbo.ca", "scoring-officer@CA.VL")
                .get("/api/v1/assignments/{id}", police)
                .then()
                .statusCode(200);
        as("lanhdao.tinh", "leader@QT")
                .get("/api/v1/assignments/{id}", police)
                .then()
                .statusCode(200);
    }

    @Test
    void the_standing_office_sees_the_whole_plan() {
        as("canbo.nv", "scoring-officer@QT.VL.NV")
                .queryParam("limit", 200)
                .get("/api/v1/assignments")
                .then()
                .body("items", hasSize(29));
    }

    @Test
    void a_cooperating_unit_sees_the_assignment_of_the_lead() {
        String draft = draftedPlan();
        var items = asCoordinator().get("/api/v1/plans/{id}/items", draft).jsonPath();
        asCoordinator()
                .header("If-Match", "\"0\"")
                .body(java.util.Map.of("leadUnitIds", List.of(VinhLinh.unit(VinhLinh.POLICE))))
                .put("/api/v1/plans/{id}/items/{item}", draft, items.getString("items.find { it.flags }.id"))
                .then()
                .statusCode(200)
                .body("leadUnits.code", contains("CA.VL"))
                .body("cooperatingUnits.code", contains("QS.VL", "QT.VL.NNPTNT"));
        TaskApi.edit(draft, TaskApi.planBody(List.of(TaskApi.COMPLETION)))
                .then()
                .statusCode(200);
        TaskApi.issue(draft).then().statusCode(200).body("assignments", is(14));

        as("canbo.qs", "scoring-officer@QS.VL")
                .queryParam("planId", draft)
                .get("/api/v1/assignments")
                .then()
                .body("items.unit.code", contains("CA.VL"))
                .body("items.criterionCode", contains("I.C.3"));
    }
}

package vn.chiso.task.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;
import vn.chiso.testing.RealParts;

/** When a draft can be issued, and that it is issued once and whole. */
@QuarkusTest
class IssuanceTest extends TaskTest {

    private static final List<Map<String, Object>> REQUIREMENTS = List.of(TaskApi.CAUSES, TaskApi.COMPLETION);

    @Test
    void a_plan_with_an_open_lead_is_not_issued() {
        String plan = draftedPlan();
        TaskApi.edit(plan, TaskApi.planBody(REQUIREMENTS)).then().statusCode(200);

        TaskApi.issue(plan).then().statusCode(409).body("code", is("lead-unit-missing"));
        assertThat(count("assignment")).isZero();
    }

    @Test
    void a_plan_that_demands_nothing_is_not_issued() {
        String plan = draftedPlan();
        TaskApi.settleJointLead(plan).then().statusCode(200);

        TaskApi.issue(plan).then().statusCode(409).body("code", is("requirement-missing"));
    }

    @Test
    void a_plan_that_concerns_nobody_is_not_issued() {
        String plan = PlanApi.begin("NOTICE");
        asCoordinator()
                .body(Map.of(
                        "content", PlanApi.item("UNSPECIFIED", "I", "1", "Nội dung"),
                        "leadUnitIds", List.of(VinhLinh.unit(VinhLinh.INSPECTORATE))))
                .post("/api/v1/plans/{id}/items", plan)
                .then()
                .statusCode(201);
        var forWards = Map.<String, Object>of("code", "X", "title", "Việc của phường", "unitTypes", List.of("WARD"));
        TaskApi.edit(plan, TaskApi.planBody(List.of(forWards))).then().statusCode(200);

        TaskApi.issue(plan).then().statusCode(409).body("code", is("plan-without-assignments"));
        TaskApi.plan(plan).body("status", is("DRAFT"));
    }

    @Test
    void a_unit_whose_type_is_not_known_yet_holds_the_plan_up_instead_of_being_left_out() throws SQLException {
        String plan = draftedPlan();
        TaskApi.settleJointLead(plan).then().statusCode(200);
        TaskApi.edit(plan, TaskApi.planBody(REQUIREMENTS)).then().statusCode(200);
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from unit_node where code = 'CA.VL'");
        }

        TaskApi.issue(plan).then().statusCode(409).body("code", is("unit-type-unknown"));
        assertThat(count("task")).isZero();
    }

    @Test
    void an_issued_plan_is_not_changed_any_more() {
        String plan = issuedPlan();

        TaskApi.issue(plan).then().statusCode(409).body("code", is("plan-not-draft"));
        TaskApi.edit(plan, TaskApi.planBody(REQUIREMENTS))
                .then()
                .statusCode(409)
                .body("code", is("plan-not-draft"));
        var item = asCoordinator().get("/api/v1/plans/{id}/items", plan).jsonPath();
        asCoordinator()
                .header("If-Match", "\"" + item.getInt("items[0].version") + "\"")
                .body(Map.of("leadUnitIds", List.of(VinhLinh.unit(VinhLinh.INSPECTORATE))))
                .put("/api/v1/plans/{id}/items/{item}", plan, item.getString("items[0].id"))
                .then()
                .statusCode(409);
    }

    @Test
    void work_without_a_date_is_given_out_too() {
        String plan = draftedPlan();
        TaskApi.settleJointLead(plan).then().statusCode(200);
        var continuous = Map.<String, Object>of("code", "WATCH", "title", "Theo dõi", "deadlineText", "Thường xuyên");
        var unread = Map.<String, Object>of("code", "PROMPT", "title", "Báo cáo", "deadlineText", "kịp thời");
        TaskApi.edit(plan, TaskApi.planBody(List.of(continuous, unread))).then().statusCode(200);
        PlanApi.confirm(plan, Map.of("requirementCodes", List.of("PROMPT")))
                .then()
                .statusCode(200);
        TaskApi.issue(plan).then().statusCode(200).body("assignments", is(32));

        asCoordinator()
                .queryParam("planId", plan)
                .queryParam("limit", 200)
                .get("/api/v1/assignments")
                .then()
                .body("items.timeliness.unique()", org.hamcrest.Matchers.contains("NO_DATE"));
        asCoordinator()
                .get("/api/v1/assignments/statistics")
                .then()
                .body("withoutDate", is(32))
                .body("overdue", is(0));
    }

    @Test
    void the_office_that_followed_the_last_plan_follows_the_next_unless_another_is_chosen() {
        issuedPlan();

        TaskApi.plan(draftedPlan())
                .body(
                        "standingOfficeUnitId",
                        is(VinhLinh.unit(VinhLinh.HOME_AFFAIRS).toString()));
    }

    @Test
    void where_nobody_chose_an_office_the_owner_follows_the_plan_itself() {
        String plan = draftedPlan();
        TaskApi.settleJointLead(plan).then().statusCode(200);
        TaskApi.edit(plan, Map.of("title", "Kế hoạch", "requirements", REQUIREMENTS))
                .then()
                .statusCode(200);

        TaskApi.issue(plan)
                .then()
                .statusCode(200)
                .body(
                        "standingOfficeUnitId",
                        is(VinhLinh.unit(VinhLinh.DISTRICT).toString()));
    }

    @Test
    void two_coordinators_issuing_at_once_issue_once() throws Exception {
        String plan = draftedPlan();
        TaskApi.settleJointLead(plan).then().statusCode(200);
        TaskApi.edit(plan, TaskApi.planBody(REQUIREMENTS)).then().statusCode(200);
        String tag = TaskApi.plan(plan).extract().header("ETag");
        Callable<Integer> issue = () -> asCoordinator()
                .header("If-Match", tag)
                .post("/api/v1/plans/{id}/issuance", plan)
                .statusCode();

        List<Integer> answers = new ArrayList<>();
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var answer : both.invokeAll(List.of(issue, issue))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
        assertThat(count("assignment")).isEqualTo(29);
    }

    @Test
    void a_repeated_issuance_with_its_key_is_answered_and_not_repeated() {
        String plan = draftedPlan();
        TaskApi.settleJointLead(plan).then().statusCode(200);
        TaskApi.edit(plan, TaskApi.planBody(REQUIREMENTS)).then().statusCode(200);
        String tag = TaskApi.plan(plan).extract().header("ETag");
        for (int attempt = 0; attempt < 2; attempt++) {
            asCoordinator()
                    .header("If-Match", tag)
                    .header("Idempotency-Key", "issue-1")
                    .post("/api/v1/plans/{id}/issuance", plan)
                    .then()
                    .statusCode(200)
                    .body("assignments", is(29));
        }

        assertThat(count("assignment")).isEqualTo(29);
    }
}

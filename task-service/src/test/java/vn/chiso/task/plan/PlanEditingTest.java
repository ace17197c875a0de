package vn.chiso.task.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;

/** What a coordinator can do with a draft, and what he may not name. */
@QuarkusTest
class PlanEditingTest extends TaskTest {

    @Test
    void editing_replaces_the_whole_and_keeps_the_order() {
        String plan = draftedPlan();
        TaskApi.edit(plan, TaskApi.planBody(List.of(TaskApi.CAUSES, TaskApi.COMPLETION)))
                .then()
                .statusCode(200);

        TaskApi.edit(plan, TaskApi.planBody(List.of(TaskApi.COMPLETION, TaskApi.CAUSES)))
                .then()
                .statusCode(200)
                .body("requirements.code", contains("COMPLETION", "CAUSES_AND_MEASURES"));
        TaskApi.edit(plan, Map.of("title", "Tên mới", "requirements", List.of()))
                .then()
                .statusCode(200)
                .body("title", is("Tên mới"))
                .body("document.date", nullValue())
                .body("requirements", empty());
    }

    @Test
    void a_year_left_out_is_that_of_the_document() {
        String plan = draftedPlan();
        var requirement =
                Map.<String, Object>of("code", "REPORT", "title", "Báo cáo", "deadlineText", "trước ngày 20/11");

        TaskApi.edit(plan, TaskApi.planBody(List.of(requirement)))
                .then()
                .statusCode(200)
                .body("requirements[0].deadline.dueDate", is("2024-11-20"))
                .body("requirements[0].deadline.warnings", contains("YEAR_MISSING", "CALENDAR_NOT_LOADED"))
                .body("requirements[0].deadline.confidence", is(60));
    }

    @Test
    void a_deadline_before_the_issue_of_the_document_is_warned_of() {
        String plan = draftedPlan();
        var requirement =
                Map.<String, Object>of("code", "REPORT", "title", "Báo cáo", "deadlineText", "trước ngày 01/3/2024");

        TaskApi.edit(plan, TaskApi.planBody(List.of(requirement)))
                .then()
                .body("requirements[0].deadline.warnings", contains("CALENDAR_NOT_LOADED", "BEFORE_ISSUE_DATE"));
    }

    @Test
    void a_plan_may_say_that_the_day_before_a_stated_one_is_the_last() {
        String plan = PlanApi.begin("NOTICE");
        String item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "Nội dung"));
        PlanApi.addedTask(
                plan, item, PlanApi.task("Báo cáo", "trước ngày 31/3/2024", PlanApi.unit(VinhLinh.INSPECTORATE)));
        PlanApi.tasks(plan, item).body("items[0].deadline.dueDate", is("2024-03-31"));

        TaskApi.edit(
                        plan,
                        Map.of(
                                "title",
                                "Thông báo",
                                "document",
                                Map.of("dueDayBefore", true),
                                "requirements",
                                List.of()))
                .then()
                .statusCode(200)
                .body("document.dueDayBefore", is(true));

        PlanApi.tasks(plan, item)
                .body("items[0].deadline.dueDate", is("2024-03-30"))
                .body("items[0].deadline.statedDate", is("2024-03-31"));
    }

    @Test
    void leads_may_change_places() {
        String plan = draftedPlan();
        TaskApi.settleJointLead(plan).then().statusCode(200);
        var item = asCoordinator().get("/api/v1/plans/{id}/items", plan).jsonPath();
        String joint = "items.find { it.criterionCode == 'I.C.3' }.";

        asCoordinator()
                .header("If-Match", "\"" + item.getInt(joint + "version") + "\"")
                .body(Map.of(
                        "leadUnitIds", List.of(VinhLinh.unit(VinhLinh.AGRICULTURE), VinhLinh.unit(VinhLinh.POLICE))))
                .put("/api/v1/plans/{id}/items/{item}", plan, item.getString(joint + "id"))
                .then()
                .statusCode(200)
                .body("leadUnits.code", contains("QT.VL.NNPTNT", "CA.VL"))
                .body("cooperatingUnits.code", contains("QS.VL"))
                .body("responsibleUnits", hasSize(2));
    }

    @Test
    void a_unit_of_the_owners_subtree_can_lead_though_the_result_does_not_name_it() {
        settleLead(VinhLinh.unit(VinhLinh.INSPECTORATE)).statusCode(200).body("leadUnits.code", contains("QT.VL.TTR"));
    }

    @Test
    void a_unit_out_of_reach_answers_as_one_that_does_not_exist() {
        settleLead(VinhLinh.unit(VinhLinh.NEIGHBOUR))
                .statusCode(400)
                .body("errors.code", contains("unknown-unit"))
                .body("errors.pointer", contains("/leadUnitIds/0"));
        settleLead(UUID.randomUUID()).statusCode(400).body("errors.code", contains("unknown-unit"));
    }

    private io.restassured.response.ValidatableResponse settleLead(UUID unit) {
        String plan = draftedPlan();
        String item = asCoordinator().get("/api/v1/plans/{id}/items", plan).path("items.find { it.flags }.id");
        return asCoordinator()
                .header("If-Match", "\"0\"")
                .body(Map.of("leadUnitIds", List.of(unit)))
                .put("/api/v1/plans/{id}/items/{item}", plan, item)
                .then();
    }

    @Test
    void office_and_issuer_must_be_within_reach() {
        String plan = draftedPlan();
        var neighbour = VinhLinh.unit(VinhLinh.NEIGHBOUR);

        TaskApi.edit(plan, Map.of("title", "x", "standingOfficeUnitId", neighbour, "requirements", List.of()))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/standingOfficeUnitId"));
        TaskApi.edit(
                        plan,
                        Map.of("title", "x", "document", Map.of("issuerUnitId", neighbour), "requirements", List.of()))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/document/issuerUnitId"));
    }

    @Test
    void an_item_of_another_plan_is_not_found() {
        String plan = draftedPlan();
        String item = asCoordinator().get("/api/v1/plans/{id}/items", plan).path("items[0].id");

        asCoordinator()
                .header("If-Match", "\"0\"")
                .body(Map.of("leadUnitIds", List.of(VinhLinh.unit(VinhLinh.INSPECTORATE))))
                .put("/api/v1/plans/{id}/items/{item}", draftedPlan(), item)
                .then()
                .statusCode(404);
    }

    @Test
    void every_change_is_in_the_audit_trail_with_the_grant_used() {
        String plan = issuedPlan();

        as("tochuc.vl", "organiser@QT.VL")
                .queryParam("subjectType", "plan")
                .queryParam("subjectId", plan)
                .get("/api/v1/audit/task")
                .then()
                .statusCode(200)
                .body("items.action", contains("plan.drafted", "plan.edited", "plan.issued"))
                .body("items.actor", contains("system", "dieuphoi.vl", "dieuphoi.vl"))
                .body("items.grantUsed", contains(null, VinhLinh.COORDINATOR, VinhLinh.COORDINATOR))
                .body("items[2].before.status", is("DRAFT"))
                .body("items[2].after.status", is("ISSUED"));
    }

    @Test
    void lists_are_narrowed_by_owner_and_status() {
        String plan = issuedPlan();

        asCoordinator()
                .queryParam("status", "ISSUED")
                .queryParam("assessedUnitId", VinhLinh.unit(VinhLinh.DISTRICT))
                .get("/api/v1/plans")
                .then()
                .body("items.id", contains(plan));
        asCoordinator()
                .queryParam("status", "DRAFT")
                .get("/api/v1/plans")
                .then()
                .body("items", empty());
    }

    @Test
    void items_come_in_pages() {
        String plan = draftedPlan();
        String cursor = asCoordinator()
                .queryParam("limit", 10)
                .get("/api/v1/plans/{id}/items", plan)
                .then()
                .body("items", hasSize(10))
                .extract()
                .path("next");

        asCoordinator()
                .queryParam("limit", 10)
                .queryParam("cursor", cursor)
                .get("/api/v1/plans/{id}/items", plan)
                .then()
                .body("items.criterionCode", contains("VI.1", "VI.2.a", "VI.2.b", "VI.2.c"))
                .body("next", nullValue());
    }
}

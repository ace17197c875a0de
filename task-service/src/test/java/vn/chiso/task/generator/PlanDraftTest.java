package vn.chiso.task.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;

/** One plan for all editions of a result, of itself and on demand. */
@QuarkusTest
class PlanDraftTest extends TaskTest {

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    private static void published(ObjectNode result) {
        publishResult(UUID.randomUUID().toString(), "result-published", result.toString());
    }

    private static void revised(ObjectNode result) {
        publishResult(UUID.randomUUID().toString(), "result-revised", result.toString());
    }

    /** What was published before it has been handled when this one's plan is there: the channel keeps the order. */
    private static void handledSoFar() {
        UUID marker = UUID.randomUUID();
        published(VinhLinh.result(marker));
        awaitPlanOf(marker);
    }

    private ObjectNode secondEdition() {
        return VinhLinh.result(second).put("revises", first.toString());
    }

    private static ObjectNode withoutDeductions(ObjectNode result) {
        result.get("lines")
                .forEach(line -> ((ObjectNode) line)
                        .put("deductedPoints", 0)
                        .put("points", line.get("maxPoints").decimalValue()));
        return result;
    }

    private static Response ask(RequestSpecification who, UUID result) {
        return who.body(Map.of("resultId", result)).post("/api/v1/plans/drafts");
    }

    @Test
    void an_edition_that_takes_nothing_off_closes_a_draft_that_nobody_has_worked_on() {
        published(VinhLinh.result(first));
        handledSoFar();
        String plan = TaskApi.planOf(first);

        revised(withoutDeductions(secondEdition()));
        handledSoFar();

        TaskApi.plan(plan)
                .body("status", is("CLOSED"))
                .body("issuedAt", nullValue())
                .body("closingReason", is("Kết quả sau khi sửa đổi không còn điểm bị trừ"))
                .body("sourceResultId", is(second.toString()))
                .body("itemCount", is(0));
        assertThat(count("outbox_event where topic = 'task.plan' and headers::text like '%plan-closed%'"))
                .isEqualTo(1);
        ask(asCoordinator(), first).then().statusCode(409).body("code", is("result-without-deductions"));

        UUID third = UUID.randomUUID();
        revised(VinhLinh.result(third).put("revises", second.toString()));
        handledSoFar();
        TaskApi.plan(TaskApi.planOf(third)).body("status", is("DRAFT")).body("itemCount", is(14));
    }

    @Test
    void it_marks_a_draft_on_which_people_have_worked_and_leaves_their_work() {
        published(VinhLinh.result(first));
        handledSoFar();
        String plan = TaskApi.planOf(first);
        TaskApi.settleJointLead(plan).then().statusCode(200);

        revised(withoutDeductions(secondEdition()));
        handledSoFar();

        TaskApi.plan(plan).body("status", is("DRAFT")).body("flags", contains("NOTHING_DEDUCTED"));
        asCoordinator()
                .get("/api/v1/plans/{id}/items", plan)
                .then()
                .body("items.criterionCode", contains("I.C.3"))
                .body("items[0].lostPoints", nullValue())
                .body("items[0].leadUnits.code", contains("CA.VL", "QS.VL", "QT.VL.NNPTNT"));
    }

    @Test
    void an_edition_that_comes_before_the_result_that_it_revises_gives_the_one_plan() {
        revised(secondEdition());
        published(VinhLinh.result(first));
        handledSoFar();

        assertThat(TaskApi.planOf(first)).isNull();
        TaskApi.plan(TaskApi.planOf(second)).body("itemCount", is(14));
        assertThat(count("plan")).isEqualTo(2);
    }

    @Test
    void a_coordinator_has_the_plan_of_a_result_drafted_once() {
        revised(VinhLinh.result(first));
        handledSoFar();
        assertThat(TaskApi.planOf(first)).isNull();

        String plan = ask(asCoordinator(), first)
                .then()
                .statusCode(201)
                .body("itemCount", is(14))
                .body("status", is("DRAFT"))
                .extract()
                .path("id");

        TaskApi.settleJointLead(plan).then().statusCode(200);
        ask(asCoordinator(), first)
                .then()
                .statusCode(200)
                .body("id", is(plan))
                .body("flags", contains("ITEM_WITHOUT_TASK"));
        assertThat(count("audit_entry where action = 'plan.created' and subject_id = '" + plan + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_result_of_others_does_not_exist_and_one_without_deductions_has_no_plan() {
        published(withoutDeductions(VinhLinh.result(first)));
        handledSoFar();

        ask(asCoordinator(), first)
                .then()
                .statusCode(409)
                .body("code", is("result-without-deductions"))
                .body("errors.pointer", contains("/resultId"));
        ask(asCoordinator(), UUID.randomUUID()).then().statusCode(400).body("errors.code", contains("unknown-result"));
        ask(as("dieuphoi.gl", "task-coordinator@" + VinhLinh.NEIGHBOUR), first)
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-result"));
        ask(as("thutruong.vl", "unit-head@QT.VL"), first).then().statusCode(403);
    }
}

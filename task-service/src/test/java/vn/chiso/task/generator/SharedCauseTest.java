package vn.chiso.task.generator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.asCoordinator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;
import vn.chiso.task.deadline.RealDocuments;

/** The deductions of the township of Đồng Mỏ, of which some have one cause, and some only look like it. */
@QuarkusTest
class SharedCauseTest extends TaskTest {

    private static ObjectNode result(UUID id, Set<String> late) {
        ObjectNode result = VinhLinh.result(id);
        var lines = result.putArray("lines");
        RealDocuments.rows("dong-mo-2023-deductions").forEach(row -> {
            var code = row.getField("criterion_code");
            var line = lines.addObject()
                    .put("criterionCode", code)
                    .put("title", row.getField("criterion").isEmpty() ? "Tiêu chí " + code : row.getField("criterion"))
                    .put("maxPoints", new BigDecimal(row.getField("max_points")))
                    .put("points", new BigDecimal(row.getField("appraised_points")))
                    .put("deductedPoints", new BigDecimal(row.getField("deducted_points")))
                    .put("deductionReason", row.getField("reason"));
            if (late.contains(code)) {
                line.put("causeCode", "LATE_DOSSIERS");
            }
            line.putArray("leadUnits")
                    .addObject()
                    .put("id", VinhLinh.unit("QT.VL.VP").toString())
                    .put("code", "QT.VL.VP")
                    .put("name", "Văn phòng HĐND và UBND huyện");
        });
        lines.addObject()
                .put("criterionCode", "4.1")
                .put("title", "Thực hiện quy định về tổ chức bộ máy")
                .put("maxPoints", new BigDecimal("5"))
                .put("points", new BigDecimal("5"))
                .put("deductedPoints", BigDecimal.ZERO);
        return result;
    }

    private String drafted(Set<String> late) {
        UUID id = UUID.randomUUID();
        publishResult(
                UUID.randomUUID().toString(),
                "result-published",
                result(id, late).toString());
        awaitPlanOf(id);
        return TaskApi.planOf(id);
    }

    @Test
    void lines_with_one_entered_cause_are_one_item() {
        String plan = drafted(Set.of("3.4.1", "3.5.1"));

        TaskApi.plan(plan).body("itemCount", is(11));
        String grouped = "items.find { it.causeCode == 'LATE_DOSSIERS' }.";
        asCoordinator()
                .get("/api/v1/plans/{id}/items", plan)
                .then()
                .body(grouped + "criteria.criterionCode", contains("3.4.1", "3.5.1"))
                .body(grouped + "lostPoints.toString()", is("1.5"))
                .body(grouped + "leadUnits.code", contains("QT.VL.VP"))
                .body("items.lostPoints.sum().toString()", is("18.0"));
        asCoordinator()
                .get("/api/v1/plans/{id}/recovery", plan)
                .then()
                .statusCode(200)
                .body("items", hasSize(12))
                .body("items.findAll { it.position == 5 }.criterionCode", contains("3.4.1", "3.5.1"));
    }

    @Test
    void causes_that_may_be_shared_are_offered_with_the_reason_and_nothing_is_grouped_by_itself() {
        String plan = drafted(Set.of());

        TaskApi.plan(plan).body("itemCount", is(12));
        asCoordinator()
                .get("/api/v1/plans/{id}/proposals", plan)
                .then()
                .statusCode(200)
                .body("sharedCauses", hasSize(2))
                .body("sharedCauses[0].basis", is("SAME_MATTER"))
                .body("sharedCauses[0].subject", is("LATENESS"))
                .body("sharedCauses[0].items.criterionCode", contains("3.4.1", "3.5.1"))
                .body("sharedCauses[0].lostPoints.toString()", is("1.5"))
                .body("sharedCauses[1].basis", is("SAME_COUNT"))
                .body("sharedCauses[1].subject", is("22 hồ sơ"))
                .body("sharedCauses[1].sameMatter", is(false))
                .body("sharedCauses[1].items.criterionCode", contains("3.4.1", "7.2"))
                .body("maintain.criterionCode", contains("4.1"))
                .body("priorities.criterionCode", hasItem("7.2"))
                .body("priorities[0].criterionCode", is("1.5"))
                .body("priorities[0].pointsToWin.toString()", is("3"));
    }

    @Test
    void a_person_confirms_a_shared_cause_and_tasks_come_along() {
        String plan = drafted(Set.of());
        var items = asCoordinator().get("/api/v1/plans/{id}/items", plan).jsonPath();
        String late = items.getString("items.find { it.criterionCode == '3.4.1' }.id");
        String rate = items.getString("items.find { it.criterionCode == '3.5.1' }.id");
        PlanApi.addedTask(plan, late, PlanApi.task("Gửi thư xin lỗi", null, PlanApi.unit("QT.VL.VP")));
        PlanApi.addedTask(plan, rate, PlanApi.task("Đôn đốc", null, PlanApi.unit("QT.VL.VP")));

        asCoordinator()
                .header("If-Match", TaskApi.plan(plan).extract().header("ETag"))
                .body(Map.of("causeCode", "LATE_DOSSIERS", "itemIds", List.of(late, rate)))
                .post("/api/v1/plans/{id}/causes", plan)
                .then()
                .statusCode(200)
                .body("id", is(late))
                .body("causeCode", is("LATE_DOSSIERS"))
                .body("criteria.criterionCode", contains("3.4.1", "3.5.1"))
                .body("lostPoints.toString()", is("1.5"));

        TaskApi.plan(plan).body("itemCount", is(11)).body("flags", is(List.of("ITEM_WITHOUT_TASK")));
        PlanApi.tasks(plan, late).body("items.content", contains("Gửi thư xin lỗi", "Đôn đốc"));
        asCoordinator()
                .header("If-Match", TaskApi.plan(plan).extract().header("ETag"))
                .body(Map.of("causeCode", "X", "itemIds", List.of(late, rate)))
                .post("/api/v1/plans/{id}/causes", plan)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/itemIds/1"));
    }

    @Test
    void another_edition_of_the_result_brings_the_draft_up_to_date_and_keeps_what_people_decided() {
        UUID first = UUID.randomUUID();
        publishResult(
                UUID.randomUUID().toString(),
                "result-published",
                result(first, Set.of()).toString());
        awaitPlanOf(first);
        String plan = TaskApi.planOf(first);
        var items = asCoordinator().get("/api/v1/plans/{id}/items", plan).jsonPath();
        String late = items.getString("items.find { it.criterionCode == '3.4.1' }.id");
        PlanApi.addedTask(plan, late, PlanApi.task("Gửi thư xin lỗi", null, PlanApi.unit("QT.VL.VP")));
        UUID second = UUID.randomUUID();
        ObjectNode revised =
                result(second, Set.of()).put("revises", first.toString()).put("edition", 2);
        revised.get("lines").forEach(line -> {
            var code = line.get("criterionCode").asText();
            var points = (ObjectNode) line;
            if (code.equals("3.4.1")) {
                points.put("points", new BigDecimal("2")).put("deductedPoints", new BigDecimal("0.5"));
            } else if (code.equals("1.5")) {
                points.put("points", new BigDecimal("3")).put("deductedPoints", BigDecimal.ZERO);
            } else if (code.equals("4.1")) {
                points.put("points", new BigDecimal("4")).put("deductedPoints", BigDecimal.ONE);
            }
        });

        publishResult(UUID.randomUUID().toString(), "result-revised", revised.toString());
        awaitPlanOf(second);

        TaskApi.plan(plan)
                .body("itemCount", is(12))
                .body("taskCount", is(1))
                .body("sourceResultId", is(second.toString()));
        var after = asCoordinator().get("/api/v1/plans/{id}/items", plan).then();
        after.body("items.criterionCode", org.hamcrest.Matchers.not(hasItem("1.5")))
                .body("items.criterionCode", hasItem("4.1"))
                .body("items.find { it.id == '" + late + "' }.lostPoints.toString()", is("0.5"))
                .body("items.position", contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
        PlanApi.tasks(plan, late).body("items.content", contains("Gửi thư xin lỗi"));
    }
}

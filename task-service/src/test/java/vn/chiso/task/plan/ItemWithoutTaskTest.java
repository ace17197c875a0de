package vn.chiso.task.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.asCoordinator;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;
import vn.chiso.task.deadline.RealDocuments;

/** The plan of the township of Đồng Mỏ, which has no measure for two of the criteria that cost it points: 6.2 and 3.1.4. */
@QuarkusTest
class ItemWithoutTaskTest extends TaskTest {

    private static final List<String> FORGOTTEN = List.of("3.1.4", "6.2");

    @Test
    void points_that_nobody_is_to_win_back_hold_up_issuing_until_there_is_a_task() {
        String plan = PlanApi.begin("REMEDIATION");
        deductions(any -> true).forEach(row -> {
            String item = added(plan, row);
            if (!FORGOTTEN.contains(row.getField("criterion_code"))) {
                task(plan, item);
            }
        });

        TaskApi.plan(plan).body("flags", contains("ITEM_WITHOUT_TASK"));
        findings(plan)
                .body(
                        "items.findAll { it.rule == 'ITEM_WITHOUT_TASK' }.place",
                        containsInAnyOrder(FORGOTTEN.toArray()));
        TaskApi.issue(plan).then().statusCode(409).body("code", is("item-without-task"));

        task(plan, itemOf(plan, "3.1.4"));
        TaskApi.issue(plan).then().statusCode(409);
        task(plan, itemOf(plan, "6.2"));

        TaskApi.plan(plan).body("flags", empty());
        findings(plan).body("items.findAll { it.rule == 'ITEM_WITHOUT_TASK' }", empty());
        TaskApi.issue(plan).then().statusCode(200);
    }

    @Test
    void somebody_may_say_that_nothing_is_to_be_done() {
        String plan = PlanApi.begin("REMEDIATION");
        deductions(FORGOTTEN::contains).forEach(row -> added(plan, row));
        task(plan, itemOf(plan, "6.2"));
        TaskApi.issue(plan).then().statusCode(409).body("code", is("item-without-task"));

        String item = itemOf(plan, "3.1.4");
        var meant = content(deductions("3.1.4"::equals).getFirst());
        meant.put("withoutTask", true);
        asCoordinator()
                .header("If-Match", PlanApi.itemTag(plan, item))
                .body(meant)
                .put("/api/v1/plans/{id}/items/{item}/content", plan, item)
                .then()
                .statusCode(200)
                .body("withoutTask", is(true));

        TaskApi.plan(plan).body("flags", empty());
        TaskApi.issue(plan).then().statusCode(200);
    }

    @Test
    void what_is_demanded_of_every_item_is_a_task_of_those_that_it_concerns() {
        String plan = draftedPlan();
        TaskApi.settleJointLead(plan).then().statusCode(200);
        TaskApi.plan(plan).body("flags", contains("ITEM_WITHOUT_TASK"));

        TaskApi.edit(plan, TaskApi.planBody(List.of(TaskApi.CAUSES))).then().statusCode(200);
        findings(plan)
                .body(
                        "items.findAll { it.rule == 'ITEM_WITHOUT_TASK' }.place",
                        containsInAnyOrder(ledByNoDivision(plan).toArray()));
        TaskApi.issue(plan).then().statusCode(409).body("code", is("item-without-task"));
        TaskApi.edit(plan, TaskApi.planBody(List.of(TaskApi.CAUSES, TaskApi.COMPLETION)))
                .then()
                .statusCode(200);

        TaskApi.plan(plan).body("flags", empty());
    }

    /** By the police, whom the document tells no date for causes and measures. */
    private static List<String> ledByNoDivision(String plan) {
        var items = asCoordinator().get("/api/v1/plans/{id}/items", plan).jsonPath();
        List<String> codes = items.getList("items.criterionCode");
        List<List<String>> leads = items.getList("items.leadUnits.code");
        return IntStream.range(0, codes.size())
                .filter(at -> leads.get(at).stream().noneMatch(code -> code.startsWith("QT.")))
                .mapToObj(codes::get)
                .toList();
    }

    private static List<NamedCsvRecord> deductions(Predicate<String> codes) {
        return RealDocuments.rows("dong-mo-2023-deductions").stream()
                .filter(row -> codes.test(row.getField("criterion_code")))
                .toList();
    }

    private static Map<String, Object> content(NamedCsvRecord row) {
        var code = row.getField("criterion_code");
        var content = new HashMap<String, Object>();
        content.put("kind", "REMEDY");
        content.put("criterionCode", code);
        content.put("title", row.getField("criterion").isEmpty() ? "Tiêu chí " + code : row.getField("criterion"));
        content.put("maxPoints", new BigDecimal(row.getField("max_points")));
        content.put("points", new BigDecimal(row.getField("appraised_points")));
        content.put("lostPoints", new BigDecimal(row.getField("deducted_points")));
        content.put("reason", row.getField("reason"));
        return content;
    }

    private static String added(String plan, NamedCsvRecord row) {
        return asCoordinator()
                .body(Map.of("content", content(row), "leadUnitIds", List.of(VinhLinh.unit("QT.VL.VP"))))
                .post("/api/v1/plans/{id}/items", plan)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void task(String plan, String item) {
        PlanApi.addedTask(plan, item, PlanApi.task("Khắc phục", "Tháng 5/2024", PlanApi.unit("QT.VL.VP")));
    }

    private static String itemOf(String plan, String criterion) {
        return asCoordinator()
                .get("/api/v1/plans/{id}/items", plan)
                .path("items.find { it.criterionCode == '" + criterion + "' }.id");
    }

    private static ValidatableResponse findings(String plan) {
        return asCoordinator()
                .queryParam("limit", 200)
                .get("/api/v1/plans/{id}/findings", plan)
                .then()
                .statusCode(200);
    }
}

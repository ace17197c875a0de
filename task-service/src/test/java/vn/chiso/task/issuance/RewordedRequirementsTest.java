package vn.chiso.task.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.database.Sql;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;

/** Requirements and items of a plan in other words: their tasks say so, and the work goes on. */
@QuarkusTest
class RewordedRequirementsTest extends TaskTest {

    @Inject
    Sql sql;

    private String plan;

    private ValidatableResponse revise(Map<String, Object> changes) {
        var body = new HashMap<>(changes);
        body.put("reason", "Đính chính");
        return asCoordinator()
                .header("If-Match", TaskApi.plan(plan).extract().header("ETag"))
                .body(body)
                .post("/api/v1/plans/{id}/revisions", plan)
                .then();
    }

    @Test
    void a_requirement_and_an_item_in_other_words_keep_their_work() {
        plan = issuedPlan();
        long given = count("assignment");
        String item = asCoordinator()
                .get("/api/v1/plans/{id}/items", plan)
                .path("items.find { it.criterionCode == 'V.5' }.id");
        var causes = new HashMap<>(TaskApi.CAUSES);
        causes.put("deadlineText", "trước ngày 15/4/2024");
        var completion = new HashMap<>(TaskApi.COMPLETION);
        completion.put("title", "Hoàn thành việc khắc phục");
        Map<String, Object> content =
                new HashMap<>(Map.of("kind", "REMEDY", "number", "9", "title", "Tên mục đã đính chính"));

        revise(Map.of("requirements", List.of(causes, completion)))
                .statusCode(201)
                .body("droppedTasks", is(0))
                .body("recalled", is(0))
                .body("givenOut", is(0))
                .body("followed", is((int) given));
        revise(Map.of("changeItems", List.of(Map.of("itemId", item, "content", content))))
                .statusCode(201)
                .body("recalled", is(0))
                .body("followed", is(2));

        assertThat(count("assignment where work = 'RECALLED'")).isZero();
        assertThat(count("assignment where requirement_code = 'CAUSES_AND_MEASURES' and due_date <> '2024-04-15'"))
                .isZero();
        assertThat(count("assignment where requirement_code = 'COMPLETION'"
                        + " and title not like 'Hoàn thành việc khắc phục: %'"))
                .isZero();
        assertThat(count("assignment where item_id = '" + item + "' and title like '%Tên mục đã đính chính'"))
                .isEqualTo(2);
    }

    @Test
    void a_requirement_in_other_words_leaves_a_task_the_rule_that_it_was_given() {
        plan = issuedPlan();
        var monthly = new HashMap<>(TaskApi.CAUSES);
        monthly.put("deadlineText", "Ngày 20 hằng tháng");
        revise(Map.of("requirements", List.of(monthly, TaskApi.COMPLETION))).statusCode(201);
        var tasks = texts("select id::text from task where plan_id = ? and requirement_code = 'CAUSES_AND_MEASURES'"
                + " and retired_at is null order by id");
        assertThat(tasks).hasSizeGreaterThan(1);
        var task = tasks.getFirst();
        var lead = sql.query(
                        "select n.code from task_party p join unit_node n on n.id = p.unit_id where p.task_id = ?::uuid and p.part = 'LEAD'",
                        row -> row.getString(1),
                        task)
                .getFirst();
        revise(Map.of(
                        "changeTasks",
                        List.of(Map.of(
                                "taskId",
                                task,
                                "task",
                                PlanApi.task(
                                        "Việc có lịch riêng", "Ngày 25 hằng tháng", List.of(PlanApi.unit(lead)))))))
                .statusCode(201);

        var reworded = new HashMap<>(monthly);
        reworded.put("title", "Tìm hiểu kỹ nguyên nhân");
        revise(Map.of("requirements", List.of(reworded, TaskApi.COMPLETION))).statusCode(201);

        assertThat(texts("select deadline_text from task where plan_id = ? and id = '" + task + "'"))
                .containsExactly("Ngày 25 hằng tháng");
        assertThat(texts("select title from task where plan_id = ? and id = '" + tasks.getLast() + "'"))
                .allMatch(title -> title.startsWith("Tìm hiểu kỹ nguyên nhân: "));
    }

    private List<String> texts(String query) {
        return sql.query(query, row -> row.getString(1), UUID.fromString(plan));
    }
}

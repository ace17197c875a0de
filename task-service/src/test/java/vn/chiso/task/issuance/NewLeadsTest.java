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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.database.Sql;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;

/** A requirement of divisions that did not concern the police, who led an item, concerns the division that leads it now. */
@QuarkusTest
class NewLeadsTest extends TaskTest {

    private static final String OF_DIVISIONS = "CAUSES_AND_MEASURES";

    @Inject
    Sql sql;

    private String plan;

    @BeforeEach
    void issued() {
        plan = issuedPlan();
    }

    private String itemOf(String criterion) {
        return asCoordinator()
                .get("/api/v1/plans/{id}/items", plan)
                .path("items.find { it.criterionCode == '" + criterion + "' }.id");
    }

    private ValidatableResponse revise(Map<String, Object> changes) {
        var body = new HashMap<>(changes);
        body.put("reason", "Phân công lại");
        return asCoordinator()
                .header("If-Match", TaskApi.plan(plan).extract().header("ETag"))
                .body(body)
                .post("/api/v1/plans/{id}/revisions", plan)
                .then()
                .statusCode(201);
    }

    private ValidatableResponse led(String item, String... leads) {
        return revise(Map.of(
                "changeItems",
                List.of(Map.of(
                        "itemId",
                        item,
                        "leadUnitIds",
                        Stream.of(leads).map(VinhLinh::unit).toList()))));
    }

    private List<String> standing(String item) {
        return sql.query("""
                select u.unit_code
                  from task t join task_party u on u.task_id = t.id and u.part = 'LEAD'
                 where t.item_id = ? and t.requirement_code = ? and t.retired_at is null
                """, row -> row.getString(1), UUID.fromString(item), OF_DIVISIONS);
    }

    private static long workOf(String unit, String item) {
        return count("assignment where item_id = '" + item + "' and work <> 'RECALLED' and unit_id = '"
                + VinhLinh.unit(unit) + "' and requirement_code = '" + OF_DIVISIONS + "'");
    }

    @Test
    void a_requirement_that_concerned_no_lead_is_given_to_the_one_that_it_concerns() {
        String item = itemOf("I.C.6");
        assertThat(standing(item)).isEmpty();

        led(item, VinhLinh.POLICE, VinhLinh.INSPECTORATE)
                .body("addedTasks", is(1))
                .body("givenOut", is(2));

        assertThat(standing(item)).containsExactly(VinhLinh.INSPECTORATE);
        assertThat(workOf(VinhLinh.INSPECTORATE, item)).isOne();

        led(item, VinhLinh.POLICE).body("droppedTasks", is(1));
        assertThat(workOf(VinhLinh.INSPECTORATE, item)).isZero();

        led(item, VinhLinh.POLICE, VinhLinh.HOME_AFFAIRS)
                .body("addedTasks", is(1))
                .body("givenOut", is(2));
        assertThat(workOf(VinhLinh.HOME_AFFAIRS, item)).isOne();
    }

    @Test
    void a_task_that_was_dropped_does_not_come_back_with_another_lead_whom_it_concerns_like_the_old_one() {
        String item = itemOf("IV.5.a");
        String dropped = sql.query(
                        "select id::text from task where item_id = ? and requirement_code = ?",
                        row -> row.getString(1),
                        UUID.fromString(item),
                        OF_DIVISIONS)
                .getFirst();
        revise(Map.of("dropTaskIds", List.of(dropped)));

        led(item, VinhLinh.HOME_AFFAIRS).body("addedTasks", is(0));

        assertThat(standing(item)).isEmpty();
    }

    @Test
    void what_was_due_before_is_asked_of_no_new_lead() {
        businessTimeIs("2024-04-02T08:00:00+07:00");
        String item = itemOf("I.C.6");

        led(item, VinhLinh.POLICE, VinhLinh.INSPECTORATE)
                .body("addedTasks", is(0))
                .body("givenOut", is(1));

        assertThat(standing(item)).isEmpty();
    }
}

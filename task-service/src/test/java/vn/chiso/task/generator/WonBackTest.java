package vn.chiso.task.generator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.task.TaskApi.asCoordinator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;

/** V.5 lost 0.01 and VI.2.a lost 1.79 by one cause, so they are one item; later editions give points back. */
@QuarkusTest
class WonBackTest extends TaskTest {

    private static final String GROUPED = "items.find { it.causeCode == 'LATE_DOSSIERS' }.";

    private UUID first;
    private String plan;

    @BeforeEach
    void drafted() {
        first = UUID.randomUUID();
        publishResult(
                UUID.randomUUID().toString(),
                "result-published",
                edition(first, Set.of()).toString());
        awaitPlanOf(first);
        plan = TaskApi.planOf(first);
        items().body(GROUPED + "lostPoints.toString()", is("1.80"));
    }

    private static ObjectNode edition(UUID id, Set<String> wonBack) {
        ObjectNode result = VinhLinh.result(id);
        result.get("lines").forEach(line -> {
            var code = line.get("criterionCode").asText();
            if (Set.of("V.5", "VI.2.a").contains(code)) {
                ((ObjectNode) line).put("causeCode", "LATE_DOSSIERS");
            }
            if (wonBack.contains(code)) {
                ((ObjectNode) line)
                        .put("points", line.get("maxPoints").decimalValue())
                        .put("deductedPoints", BigDecimal.ZERO);
            }
        });
        return result;
    }

    private void revised(int number, UUID revises, UUID id, Set<String> wonBack) {
        var edition = edition(id, wonBack).put("revises", revises.toString()).put("edition", number);
        publishResult(UUID.randomUUID().toString(), "result-revised", edition.toString());
        awaitPlanOf(id);
    }

    private ValidatableResponse items() {
        return asCoordinator().get("/api/v1/plans/{id}/items", plan).then().statusCode(200);
    }

    @Test
    void one_of_two_criteria_that_is_won_back_no_longer_counts() {
        revised(2, first, UUID.randomUUID(), Set.of("VI.2.a"));

        items().body(GROUPED + "lostPoints.toString()", is("0.01"))
                .body(GROUPED + "points.toString()", is("8.99"))
                .body(GROUPED + "criteria.criterionCode", contains("V.5", "VI.2.a"))
                .body(GROUPED + "criteria[1].lostPoints.toString()", is("0"));
        asCoordinator()
                .get("/api/v1/plans/{id}/proposals", plan)
                .then()
                .body("priorities.pointsToWin*.toString()", hasItem("0.01"))
                .body("priorities.pointsToWin*.toString()", not(hasItem("1.80")));
    }

    @Test
    void both_won_back_one_after_the_other_are_nothing_lost_where_somebody_has_worked_on_it() {
        String grouped = items().extract().path(GROUPED + "id");
        PlanApi.addedTask(plan, grouped, PlanApi.task("Gửi thư xin lỗi", null, PlanApi.unit("QT.VL.VP")));
        UUID second = UUID.randomUUID();
        revised(2, first, second, Set.of("VI.2.a"));
        revised(3, second, UUID.randomUUID(), Set.of("V.5", "VI.2.a"));

        items().body(GROUPED + "lostPoints", nullValue())
                .body("items.findAll { it.causeCode == 'LATE_DOSSIERS' && it.points == it.maxPoints }.size()", is(1))
                .body(GROUPED + "criteria.lostPoints*.toString()", contains("0", "0"));
    }

    @Test
    void both_won_back_at_once_take_an_untouched_item_away() {
        revised(2, first, UUID.randomUUID(), Set.of("V.5", "VI.2.a"));

        items().body("items.causeCode", not(hasItem("LATE_DOSSIERS")));
    }

    @Test
    void what_was_won_back_may_be_lost_again() {
        UUID second = UUID.randomUUID();
        revised(2, first, second, Set.of("VI.2.a"));
        revised(3, second, UUID.randomUUID(), Set.of());

        items().body(GROUPED + "lostPoints.toString()", is("1.80"));
    }

    @Test
    void a_criterion_to_be_maintained_that_loses_points_is_remedied_beside_it() {
        UUID second = UUID.randomUUID();
        revised(2, first, second, Set.of("IV.5.a"));
        var content = new HashMap<>(PlanApi.item("MAINTAIN", "IV", "9", "Giữ điểm báo cáo"));
        content.putAll(Map.of("criterionCode", "IV.5.a", "maxPoints", 1, "points", 1));
        PlanApi.added(plan, content);

        revised(3, second, UUID.randomUUID(), Set.of());

        String ofKind = "items.find { it.criterionCode == 'IV.5.a' && it.kind == '%s' }.";
        items().body(ofKind.formatted("MAINTAIN") + "lostPoints", nullValue())
                .body(ofKind.formatted("REMEDY") + "lostPoints.toString()", is("0.5"))
                .body(ofKind.formatted("REMEDY") + "leadUnits.code", contains("QT.VL.TTR"));
    }

    @Test
    void what_a_person_only_wants_to_maintain_although_it_loses_points_stays_so() {
        String item = items().extract().path("items.find { it.criterionCode == 'IV.5.a' }.id");
        var content = new HashMap<>(PlanApi.item("MAINTAIN", "IV", "9", "Giữ điểm báo cáo"));
        content.putAll(Map.of("criterionCode", "IV.5.a", "maxPoints", 1, "points", 0.5, "lostPoints", 0.5));
        asCoordinator()
                .header("If-Match", PlanApi.itemTag(plan, item))
                .body(content)
                .put("/api/v1/plans/{id}/items/{item}/content", plan, item)
                .then()
                .statusCode(200);

        revised(2, first, UUID.randomUUID(), Set.of("V.5"));

        items().body("items.findAll { it.criterionCode == 'IV.5.a' }.kind", contains("MAINTAIN"));
    }
}

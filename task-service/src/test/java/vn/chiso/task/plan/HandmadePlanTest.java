package vn.chiso.task.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.unit.UnitState;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;

/** Plans of every kind, their items, and their place in the document. */
@QuarkusTest
class HandmadePlanTest extends TaskTest {

    @Inject
    UnitTree tree;

    @Test
    void a_plan_of_every_kind_begins_as_an_empty_draft_of_its_owner() {
        for (String kind : new String[] {"REMEDIATION", "NOTICE", "LETTER", "DIRECTIVE"}) {
            TaskApi.plan(PlanApi.begin(kind))
                    .body("kind", is(kind))
                    .body("status", is("DRAFT"))
                    .body("ownerUnit.code", is(VinhLinh.DISTRICT))
                    .body("itemCount", is(0))
                    .body("flags", empty());
        }
        assertThat(count("outbox_event where topic = 'task.plan'")).isEqualTo(4);
    }

    @Test
    void only_who_coordinates_the_owner_begins_its_plan() {
        var body = Map.of("kind", "NOTICE", "title", "x", "ownerUnitId", VinhLinh.unit(VinhLinh.DISTRICT));

        as("dieuphoi.gl", "task-coordinator@QT.GL")
                .body(body)
                .post("/api/v1/plans")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/ownerUnitId"))
                .body("errors.code", contains("unknown-unit"));
        as("lanhdao.vl", "leader@QT.VL").body(body).post("/api/v1/plans").then().statusCode(403);
    }

    /** The district gives work to the police, and does not plan in its name. */
    @Test
    void an_agency_that_serves_the_area_plans_for_itself() {
        var police = new UnitState(
                VinhLinh.unit(VinhLinh.POLICE),
                2,
                VinhLinh.POLICE,
                "Công an huyện",
                "VERTICAL_AGENCY",
                null,
                LocalDate.of(2000, 1, 1),
                null,
                List.of(),
                List.of(),
                List.of(VinhLinh.unit(VinhLinh.DISTRICT)));
        QuarkusTransaction.requiringNew().run(() -> tree.apply(police));

        asCoordinator()
                .body(Map.of("kind", "NOTICE", "title", "x", "ownerUnitId", police.id()))
                .post("/api/v1/plans")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/ownerUnitId"))
                .body("errors.code", contains("unknown-unit"));

        String plan = PlanApi.begin("NOTICE");
        String item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "I", "1", "x"));
        PlanApi.addedTask(plan, item, PlanApi.task("x", null, PlanApi.unit(VinhLinh.POLICE)));
    }

    @Test
    void the_key_of_an_item_is_its_section_kind_and_number() {
        String plan = PlanApi.begin("REMEDIATION");
        PlanApi.added(plan, PlanApi.item("REMEDY", "III", "1", "Rà soát TTHC"));

        PlanApi.add(plan, PlanApi.item("REMEDY", "III", "1", "Trùng số"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/content/number"))
                .body("errors.code", contains("duplicate-number"));
        String second = PlanApi.added(plan, PlanApi.item("MAINTAIN", "III", "1", "Công khai TTHC"));
        asCoordinator()
                .header("If-Match", PlanApi.itemTag(plan, second))
                .body(PlanApi.item("REMEDY", "III", "1", "Trùng số"))
                .put("/api/v1/plans/{id}/items/{item}/content", plan, second)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/number"));
    }

    @Test
    void an_item_without_a_kind_is_flagged_in_a_remediation_plan() {
        String plan = PlanApi.begin("REMEDIATION");
        String item = PlanApi.added(plan, PlanApi.item("UNSPECIFIED", "IX", "1", "Mức độ hài lòng"));
        PlanApi.addedTask(plan, item, PlanApi.task("Ban hành kế hoạch", "Tháng 5/2024", PlanApi.unit("QT.VL.NV")));

        TaskApi.plan(plan).body("flags", contains("KIND_MISSING"));
        TaskApi.issue(plan).then().statusCode(200).body("tasks", is(1)).body("assignments", is(1));
    }

    @Test
    void items_are_moved_and_removed_and_the_others_close_up() {
        String plan = PlanApi.begin("REMEDIATION");
        String a = PlanApi.added(plan, PlanApi.item("REMEDY", "I", "1", "A"));
        PlanApi.added(plan, PlanApi.item("REMEDY", "I", "2", "B"));
        String c = PlanApi.added(plan, PlanApi.item("REMEDY", "I", "3", "C"));

        move(plan, c, 1).statusCode(200).body("position", is(1));
        titles(plan).body("items.title", contains("C", "A", "B"));
        move(plan, c, 99).statusCode(200).body("position", is(3));
        titles(plan).body("items.title", contains("A", "B", "C"));
        asCoordinator()
                .header("If-Match", PlanApi.itemTag(plan, a))
                .delete("/api/v1/plans/{id}/items/{item}", plan, a)
                .then()
                .statusCode(204);

        titles(plan).body("items.title", contains("B", "C")).body("items.position", contains(1, 2));
        TaskApi.plan(plan).body("itemCount", is(2));
        asCoordinator()
                .header("If-Match", "\"7\"")
                .delete("/api/v1/plans/{id}/items/{item}", plan, c)
                .then()
                .statusCode(412);
    }

    private static io.restassured.response.ValidatableResponse move(String plan, String item, int position) {
        return asCoordinator()
                .header("If-Match", PlanApi.itemTag(plan, item))
                .body(Map.of("position", position))
                .put("/api/v1/plans/{id}/items/{item}/position", plan, item)
                .then();
    }

    private static io.restassured.response.ValidatableResponse titles(String plan) {
        return asCoordinator().get("/api/v1/plans/{id}/items", plan).then().statusCode(200);
    }
}

package vn.chiso.task.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;

/** From the published result to the issued plan, with the figures of the document. */
@QuarkusTest
class RemediationPlanTest extends TaskTest {

    @Test
    void a_published_result_becomes_a_draft_of_fourteen_items_in_the_order_of_the_document() {
        String plan = draftedPlan();

        TaskApi.plan(plan)
                .body("status", is("DRAFT"))
                .body("kind", is("REMEDIATION"))
                .body("ownerUnit.code", is("QT.VL"))
                .body(
                        "title",
                        is(
                                "Kế hoạch khắc phục tồn tại, hạn chế trong đánh giá mức độ hoàn thành nhiệm vụ năm 2023 của UBND huyện Vĩnh Linh"))
                .body("itemCount", is(14))
                .body("flags", contains("NO_LEAD_UNIT", "ITEM_WITHOUT_TASK"));
        asCoordinator()
                .get("/api/v1/plans/{id}/items", plan)
                .then()
                .body(
                        "items.criterionCode",
                        contains(
                                "I.A.1.1",
                                "I.A.1.4.b",
                                "I.B.6.đ",
                                "I.C.3",
                                "I.C.6",
                                "II",
                                "IV.5.a",
                                "V.3",
                                "V.5",
                                "V.6.a",
                                "VI.1",
                                "VI.2.a",
                                "VI.2.b",
                                "VI.2.c"))
                .body("items.lostPoints.sum().toString()", is("27.75"))
                .body("items.find { it.criterionCode == 'V.5' }.leadUnits.code", contains("QT.VL.VP"))
                .body("items.findAll { it.flags }.criterionCode", contains("I.C.3"))
                .body(
                        "items.find { it.criterionCode == 'I.C.3' }.responsibleUnits.code",
                        contains("CA.VL", "QS.VL", "QT.VL.NNPTNT"));
    }

    @Test
    void the_coordinator_makes_the_three_units_joint_leads() {
        String plan = draftedPlan();

        TaskApi.settleJointLead(plan)
                .then()
                .statusCode(200)
                .body("leadUnits.code", contains("CA.VL", "QS.VL", "QT.VL.NNPTNT"))
                .body("cooperatingUnits", empty())
                .body("flags", empty());
        TaskApi.plan(plan).body("flags", contains("ITEM_WITHOUT_TASK"));
    }

    @Test
    void weekend_deadlines_are_warned_of_and_not_shifted() {
        String plan = draftedPlan();

        TaskApi.edit(plan, TaskApi.planBody(List.of(TaskApi.CAUSES, TaskApi.COMPLETION)))
                .then()
                .statusCode(200)
                .body("requirements.code", contains("CAUSES_AND_MEASURES", "COMPLETION"))
                .body("requirements.deadline.type", contains("FIXED_DATE", "TARGET_BY_DATE"))
                .body("requirements.deadline.dueDate", contains("2024-03-31", "2024-11-30"))
                .body("requirements.deadline.inclusive", contains(false, true))
                .body("requirements.deadline.warnings", everyItem(contains("WEEKEND", "CALENDAR_NOT_LOADED")))
                .body("requirements[0].unitTypes", contains("DIVISION"))
                .body("standingOfficeUnitId", is(VinhLinh.unit("QT.VL.NV").toString()));
    }

    @Test
    void issuing_gives_out_thirteen_and_sixteen_assignments() {
        String plan = draftedPlan();
        TaskApi.settleJointLead(plan).then().statusCode(200);
        TaskApi.edit(plan, TaskApi.planBody(List.of(TaskApi.CAUSES, TaskApi.COMPLETION)))
                .then()
                .statusCode(200);

        TaskApi.issue(plan)
                .then()
                .statusCode(200)
                .body("status", is("ISSUED"))
                .body("tasks", is(13 + 14))
                .body("assignments", is(29));

        asCoordinator()
                .queryParam("planId", plan)
                .queryParam("limit", 200)
                .get("/api/v1/assignments")
                .then()
                .statusCode(200)
                .body("items", hasSize(29))
                .body("items.findAll { it.requirementCode == 'CAUSES_AND_MEASURES' }", hasSize(13))
                .body("items.findAll { it.requirementCode == 'COMPLETION' }", hasSize(16))
                .body("items[0..12].requirementCode.unique()", contains("CAUSES_AND_MEASURES"))
                .body("items[0..12].dueDate.unique()", contains("2024-03-31"))
                .body("items[13..28].dueDate.unique()", contains("2024-11-30"))
                .body("items[0..12].unit.code", everyItem(org.hamcrest.Matchers.startsWith("QT.VL.")))
                .body(
                        "items.findAll { it.criterionCode == 'I.C.3' && it.requirementCode == 'COMPLETION' }.unit.code",
                        containsInAnyOrder("CA.VL", "QS.VL", "QT.VL.NNPTNT"))
                .body("items.work.unique()", contains("NOT_STARTED"))
                .body(
                        "items[0].title",
                        equalTo("Tìm hiểu nguyên nhân, đề xuất giải pháp khắc phục: I.A.1.1."
                                + " Tổng thu ngân sách nhà nước trên địa bàn"));
    }
}

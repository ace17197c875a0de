package vn.chiso.task.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chiso.task.TuyPhuoc;

/** What is not taken over, and why. */
@QuarkusTest
class RefusedPlanFileTest extends FileTest {

    @Test
    void every_fault_is_told_at_its_cell_and_nothing_is_taken_over() {
        String plan = begin("REMEDIATION", "Kế hoạch");
        var csv = TuyPhuoc.table(List.of(
                List.of(
                        "I",
                        "Chỉ đạo",
                        "REMEDY",
                        "1",
                        "Nhiệm vụ",
                        "1",
                        "Làm",
                        "Phòng Nội vụ; Phòng Nội chính",
                        "",
                        "",
                        ""),
                List.of("I", "Chỉ đạo", "REMEDY", "1", "Việc khác", "1", "Làm", "Phòng Nội vụ", "Sở Nội vụ", "", ""),
                List.of("I", "Chỉ đạo", "Nâng cao", "2", "Nhiệm vụ", "1", "", "Phòng Nội vụ", "", "", "")));

        var job = checked(plan, csv);

        assertThat(job.getString("state")).isEqualTo("REFUSED");
        assertThat(job.getList("faults.collect { it.row + ' ' + it.column + ' ' + it.code }", String.class))
                .containsExactlyInAnyOrder(
                        "2 leads party-unknown",
                        "3 item item-contradicted",
                        "3 cooperating party-unknown",
                        "3 taskNo task-repeated",
                        "4 kind item-kind-unknown",
                        "4 task task-text-missing");
        assertThat(count("task")).isZero();
    }

    @Test
    void a_row_is_held_to_what_holds_for_a_task_entered_by_hand() {
        String plan = begin("REMEDIATION", "Kế hoạch");
        String many = "các đơn vị;".repeat(51);
        var csv = TuyPhuoc.table(List.of(
                List.of("I", "Chỉ đạo", "REMEDY", "1", "Nhiệm vụ", "1", "Làm", many, "", "", ""),
                List.of("I", "Chỉ đạo", "REMEDY", "1", "Nhiệm vụ", "2", "Làm", "các " + "x".repeat(500), "", "", ""),
                List.of(
                        "I",
                        "Chỉ đạo",
                        "REMEDY",
                        "1",
                        "Nhiệm vụ",
                        "3",
                        "Tài liệu MẬT",
                        "Phòng Nội vụ; Phòng Nội vụ",
                        "",
                        "",
                        "")));

        var job = checked(plan, csv);

        assertThat(job.getList("faults.collect { it.row + ' ' + it.column + ' ' + it.code }", String.class))
                .containsExactlyInAnyOrder(
                        "2 leads cell-invalid",
                        "3 leads cell-invalid",
                        "4 leads party-repeated",
                        "4 task secret-content");
    }

    @Test
    void a_file_fills_an_empty_draft_of_ones_own_that_nobody_has_touched_since() {
        String plan = begin("REMEDIATION", "Kế hoạch");
        var csv = TuyPhuoc.table(
                List.of(List.of("I", "Chỉ đạo", "REMEDY", "1", "Nhiệm vụ", "1", "Làm", "Phòng Nội vụ", "", "", "")));
        as("dieuphoi.vl", "task-coordinator@QT.VL")
                .contentType("text/csv; charset=UTF-8")
                .queryParam("planId", plan)
                .body(csv)
                .post("/api/v1/plans/imports")
                .then()
                .statusCode(404);
        asCoordinator()
                .contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post("/api/v1/plans/imports")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?planId"));
        var check = checked(plan, csv);
        asCoordinator()
                .body(Map.of("content", Map.of("kind", "REMEDY", "title", "Bằng tay")))
                .post("/api/v1/plans/{id}/items", plan)
                .then()
                .statusCode(201);

        asCoordinator()
                .header("If-Match", "\"" + check.getInt("version") + "\"")
                .post("/api/v1/plans/imports/{id}/application", check.getString("id"))
                .then()
                .statusCode(202);

        var end = awaitEnd(check.getString("id"), Set.of("APPLIED", "REFUSED", "FAILED"));
        assertThat(end.getString("state")).isEqualTo("REFUSED");
        assertThat(end.getList("faults.code")).containsExactly((Object) "stale-version");
        send(plan, csv).then().statusCode(409).body("code", is("plan-not-empty"));
    }

    @Test
    void the_template_is_a_table_that_can_be_sent_in() {
        asCoordinator()
                .queryParam("format", "csv")
                .get("/api/v1/plans/imports/template")
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.containsString("sectionCode,section,kind,itemNo,item"));
    }
}

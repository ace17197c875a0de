package vn.chiso.task.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.platform.unit.UnitsTold;
import vn.chiso.task.TaskTest;
import vn.chiso.task.TuyPhuoc;
import vn.chiso.task.deadline.RealDocuments;
import vn.chiso.testing.RealParts;

/** The plan of Tuy Phước and the notice of Vĩnh Linh as files. */
@QuarkusTest
class PlanImportTest extends TaskTest {

    @Inject
    UnitTree units;

    @Inject
    Event<UnitsTold> told;

    @Inject
    Sql sql;

    @BeforeEach
    void the_district_is_known() {
        QuarkusTransaction.requiringNew().run(() -> {
            TuyPhuoc.units().forEach(units::apply);
            told.fire(new UnitsTold(TuyPhuoc.units()));
            TuyPhuoc.groups().forEach(this::group);
        });
    }

    private void group(String name, List<String> members) {
        sql.update(
                "insert into unit_group (id, version, code, name, owner_unit_id) values (?, 1, ?, ?, ?)",
                TuyPhuoc.id(name),
                name,
                name,
                TuyPhuoc.id(TuyPhuoc.DISTRICT));
        members.forEach(member -> sql.update(
                "insert into unit_group_member (unit_group_id, unit_id, valid_from) values (?, ?, date '2000-01-01')",
                TuyPhuoc.id(name),
                TuyPhuoc.id(member)));
    }

    private static RequestSpecification asCoordinator() {
        return as("dieuphoi.tp", TuyPhuoc.COORDINATOR);
    }

    private static String begin(String kind, String title) {
        return asCoordinator()
                .body(Map.of("kind", kind, "title", title, "ownerUnitId", TuyPhuoc.id(TuyPhuoc.DISTRICT)))
                .post("/api/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response send(String plan, String csv) {
        return asCoordinator()
                .contentType("text/csv; charset=UTF-8")
                .queryParam("planId", plan)
                .body(csv)
                .post("/api/v1/plans/imports");
    }

    private static JsonPath checked(String plan, String csv) {
        return awaitEnd(send(plan, csv).then().statusCode(202).extract().path("id"), Set.of("CHECKED", "REFUSED"));
    }

    private static JsonPath awaitEnd(String job, Set<String> states) {
        return await().atMost(RealParts.PATIENCE)
                .until(
                        () -> asCoordinator()
                                .get("/api/v1/plans/imports/{id}", job)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        state -> states.contains(state.getString("state")));
    }

    private static JsonPath imported(String plan, String csv) {
        var check = checked(plan, csv);
        assertThat(check.getString("state")).as(check.prettify()).isEqualTo("CHECKED");
        asCoordinator()
                .header("If-Match", "\"" + check.getInt("version") + "\"")
                .post("/api/v1/plans/imports/{id}/application", check.getString("id"))
                .then()
                .statusCode(202);
        return awaitEnd(check.getString("id"), Set.of("APPLIED", "REFUSED", "FAILED"));
    }

    private static JsonPath tasks(String plan) {
        return asCoordinator()
                .queryParam("planId", plan)
                .queryParam("limit", 200)
                .get("/api/v1/tasks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void the_plan_of_tuy_phuoc_has_51_items_and_88_tasks_with_their_units() {
        String plan = begin("REMEDIATION", "Kế hoạch khắc phục năm 2024");

        assertThat(imported(plan, TuyPhuoc.plan()).getString("state")).isEqualTo("APPLIED");

        asCoordinator()
                .get("/api/v1/plans/{id}", plan)
                .then()
                .body("itemCount", is(51))
                .body("taskCount", is(88))
                .body("flags", containsInAnyOrder("GENERIC_OWNER", "KIND_MISSING"));
        var items = asCoordinator()
                .queryParam("limit", 200)
                .get("/api/v1/plans/{id}/items", plan)
                .jsonPath();
        assertThat(items.getList("items.findAll { it.kind == 'UNSPECIFIED' }.sectionCode"))
                .containsExactly("IX", "IX");
        var tasks = tasks(plan);
        assertThat(tasks.getList("items.findAll { it.flags == ['GENERIC_OWNER'] }"))
                .hasSize(genericRows());
        assertThat(tasks.getList(
                        "items.leads.flatten().findAll { it.kind == 'UNIT' }.unit.code.unique()", String.class))
                .containsExactlyInAnyOrder(
                        "BD.TP.VP",
                        "BD.TP.NV",
                        "BD.TP.VHTT",
                        "BD.TP.KTHT",
                        "BD.TP.TCKH",
                        "BD.TP.TP",
                        "BD.TP.MC",
                        "BD.TP.TTVH",
                        "THUE.TP",
                        "DD.TP");
        assertThat(tasks.getList(
                        "items.cooperating.flatten().findAll { it.kind == 'UNIT' }.unit.code.unique()", String.class))
                .containsExactlyInAnyOrder("BD.TP.NV", "BD.TP.TCKH", "BD.TP.QLDA");
        assertThat(tasks.getList(
                        "items.leads.flatten().findAll { it.kind == 'GROUP' }.group.name.unique()", String.class))
                .containsExactlyInAnyOrderElementsOf(TuyPhuoc.groups().keySet());
        assertThat(tasks.getList("items.deadlineText", String.class))
                .containsExactlyInAnyOrderElementsOf(RealDocuments.rows("tuy-phuoc-2024-plan").stream()
                        .map(row -> row.getField("time_text"))
                        .toList());
    }

    @Test
    void what_is_odd_about_the_imported_plan_is_found() {
        String plan = begin("REMEDIATION", "Kế hoạch khắc phục năm 2024");
        imported(plan, TuyPhuoc.plan());

        var found = asCoordinator()
                .header("Accept-Language", "vi")
                .get("/api/v1/plans/{id}/findings", plan)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(found.getList("items.findAll { it.rule == 'KIND_MISSING' }.place"))
                .containsExactly("IX.1", "IX.2");
        assertThat(found.getList("items.findAll { it.rule == 'CONFLICTING_DEADLINE' }.place"))
                .containsExactly("IV.MAINTAIN.3.1");
        assertThat(found.getList("items.findAll { it.rule == 'GENERIC_OWNER' }.found", String.class))
                .contains("Các cơ quan, đơn vị có liên quan", "Các cơ quan, đơn vị được kiểm tra");
        assertThat(found.getList(
                        "items.findAll { it.rule == 'UNIT_ALIAS' }.collect { it.found + ' = ' + it.expected }.unique()",
                        String.class))
                .contains(
                        "Văn phòng HĐND và UBND huyện = Văn phòng HĐND và UBND",
                        "Chi cục Thuế huyện = Chi cục Thuế khu vực Tuy Phước");
        assertThat(found.getString("items.find { it.rule == 'KIND_MISSING' }.text"))
                .isEqualTo("IX.1: chưa rõ nội dung cần khắc phục hay cần duy trì");
    }

    /** Rows led by words that name nobody: "có liên quan", "được kiểm tra", and plurals that are no group of the catalogue. */
    private static int genericRows() {
        return (int) RealDocuments.rows("tuy-phuoc-2024-plan").stream()
                .filter(row -> List.of(row.getField("lead_units").split("; ")).stream()
                        .anyMatch(party -> party.endsWith("liên quan")
                                || party.endsWith("được kiểm tra")
                                || party.startsWith("Các") && !TuyPhuoc.groups().containsKey(party)))
                .count();
    }

    @Test
    void a_notice_has_tasks_of_positions_and_no_items_of_its_own() {
        String plan = begin("NOTICE", "Thông báo kết luận tháng 11/2023");
        var rows = RealDocuments.rows("vinh-linh-2023-notice-tasks").stream()
                .map(row -> List.of(
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        row.getField("task"),
                        row.getField("assignee_units"),
                        row.getField("coordinating_units"),
                        row.getField("due_text"),
                        ""))
                .toList();
        var csv = TuyPhuoc.table(rows)
                .replace("Phòng Giáo dục và Đào tạo", "Phòng Tư pháp")
                .replace("taskNo,", "criterionCode,")
                .replace("Đoàn thanh niên huyện", "Các đoàn thể có liên quan");

        assertThat(imported(plan, csv).getString("state")).isEqualTo("APPLIED");

        asCoordinator()
                .get("/api/v1/plans/{id}", plan)
                .then()
                .body("itemCount", is(1))
                .body("taskCount", is(17));
        var tasks = tasks(plan);
        assertThat(tasks.getList("items.findAll { it.deadline.dueDate }")).hasSize(12);
        assertThat(tasks.getList(
                        "items.leads.flatten().findAll { it.officialPosition == 'Chủ tịch' }.group.name.unique()",
                        String.class))
                .containsExactly("UBND các xã, thị trấn");
    }

    @Test
    void rows_that_a_page_break_has_split_are_joined_and_headers_left_out() {
        String plan = begin("REMEDIATION", "Kế hoạch");
        var csv = TuyPhuoc.table(List.of(
                List.of(
                        "IV",
                        "Tổ chức bộ máy",
                        "Duy trì",
                        "3",
                        "Thanh tra",
                        "1",
                        "Kiểm tra<br>gửi hồ sơ",
                        "Văn phòng HĐND",
                        "",
                        "Hoàn thành trước tháng",
                        ""),
                List.of(
                        "sectionCode",
                        "section",
                        "kind",
                        "itemNo",
                        "item",
                        "taskNo",
                        "task",
                        "leads",
                        "cooperating",
                        "deadlineText",
                        "target"),
                List.of("", "", "", "", "", "", "", "và UBND huyện", "", "11/2024", ""),
                List.of("", "", "", "", "", "2", "Tổng hợp", "Phòng Nội vụ", "", "Theo quy", ""),
                List.of("", "", "", "", "", "", "", "", "", "định của tỉnh", "")));

        assertThat(imported(plan, csv).getString("state")).isEqualTo("APPLIED");

        var tasks = tasks(plan);
        assertThat(tasks.getList("items.content")).containsExactly("Kiểm tra gửi hồ sơ", "Tổng hợp");
        assertThat(tasks.getList("items.deadlineText"))
                .containsExactly("Hoàn thành trước tháng 11/2024", "Theo quy định của tỉnh");
        assertThat(tasks.getList("items.leads.unit.code.flatten()")).containsExactly("BD.TP.VP", "BD.TP.NV");
        asCoordinator()
                .get("/api/v1/plans/{id}", plan)
                .then()
                .body("itemCount", is(1))
                .body("flags", is(List.of()));
    }

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

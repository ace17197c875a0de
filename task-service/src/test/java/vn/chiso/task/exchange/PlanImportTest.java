package vn.chiso.task.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.task.TuyPhuoc;
import vn.chiso.task.deadline.RealDocuments;

/** The plan of Tuy Phước and the notice of Vĩnh Linh as files. */
@QuarkusTest
class PlanImportTest extends FileTest {

    @Test
    void the_plan_of_tuy_phuoc_has_51_items_and_88_tasks_with_their_units() {
        String plan = begin("REMEDIATION", "Kế hoạch khắc phục năm 2024");

        assertThat(imported(plan, TuyPhuoc.plan()).getString("state")).isEqualTo("APPLIED");

        asCoordinator()
                .get("/api/v1/plans/{id}", plan)
                .then()
                .body("itemCount", is(51))
                .body("taskCount", is(88))
                .body("flags", containsInAnyOrder("GENERIC_OWNER", "DEADLINE_UNCONFIRMED", "KIND_MISSING"));
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
                .queryParam("limit", 200)
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
        assertThat(found.getList("items.findAll { it.rule == 'RECURRENCE_ON_DAY_OFF' }.text"))
                .containsExactly("III.MAINTAIN.2.2: việc định kỳ rơi vào ngày nghỉ (30/03/2024, 30/06/2024)");
        assertThat(paged(plan)).isEqualTo(found.getList("items.text"));
    }

    /** All pages, a few findings each. */
    private static List<String> paged(String plan) {
        var texts = new ArrayList<String>();
        String next = null;
        do {
            var page = asCoordinator().header("Accept-Language", "vi").queryParam("limit", 7);
            var read = (next == null ? page : page.queryParam("cursor", next))
                    .get("/api/v1/plans/{id}/findings", plan)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            texts.addAll(read.getList("items.text", String.class));
            next = read.getString("next");
        } while (next != null);
        return texts;
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
}

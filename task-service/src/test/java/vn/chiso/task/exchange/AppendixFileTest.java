package vn.chiso.task.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.sheet.SheetFormat;
import vn.chiso.task.TuyPhuoc;
import vn.chiso.task.deadline.RealDocuments;

/** The appendix of Tuy Phước's plan as its document lays it out, and the report in the same columns. */
@QuarkusTest
class AppendixFileTest extends FileTest {

    private static final List<String> HEADER = List.of(
            "STT",
            "Nội dung khắc phục/duy trì thực hiện",
            "Nhiệm vụ, giải pháp thực hiện",
            "Cơ quan thực hiện",
            "Thời gian thực hiện",
            "Ghi chú");

    private static final int ITEMS_A_PAGE = 8;

    @Test
    void the_appendix_of_tuy_phuoc_as_the_document_has_it_is_51_items_and_88_tasks() throws IOException {
        String plan = begin("REMEDIATION", "Kế hoạch khắc phục năm 2024");

        assertThat(imported(plan, appendix()).getString("state")).isEqualTo("APPLIED");

        asCoordinator()
                .get("/api/v1/plans/{id}", plan)
                .then()
                .body("itemCount", is(51))
                .body("taskCount", is(88));
        var rows = RealDocuments.rows("tuy-phuoc-2024-plan");
        var tasks = tasks(plan);
        assertThat(tasks.getList("items.collect { it.content + ' / ' + it.deadlineText }", String.class))
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .map(row -> row.getField("task") + " / " + row.getField("time_text"))
                        .toList());
        assertThat(written(tasks, "leads")).containsExactlyInAnyOrderElementsOf(parties(rows, "lead_units"));
        assertThat(written(tasks, "cooperating"))
                .containsExactlyInAnyOrderElementsOf(parties(rows, "coordinating_units"));
        assertThat(items(plan))
                .containsExactlyElementsOf(rows.stream()
                        .map(row -> String.join(
                                " / ",
                                row.getField("section_code"),
                                row.getField("section"),
                                row.getField("kind").isEmpty() ? "UNSPECIFIED" : row.getField("kind"),
                                row.getField("item_no"),
                                row.getField("item")))
                        .distinct()
                        .toList());
    }

    @Test
    void the_report_of_a_plan_comes_back_as_the_same_plan() {
        String plan = begin("REMEDIATION", "Kế hoạch khắc phục năm 2024");
        imported(plan, TuyPhuoc.plan());
        var report = asCoordinator()
                .get("/api/v1/plans/{id}/report", plan)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String copy = begin("REMEDIATION", "Kế hoạch khắc phục năm 2024");

        assertThat(imported(copy, report).getString("state")).isEqualTo("APPLIED");

        assertThat(items(copy)).isEqualTo(items(plan));
        var words = "items.collect { [it.content, it.target, it.deadlineText, it.leads, it.cooperating, it.deadline] }";
        assertThat(tasks(copy).getList(words))
                .hasSize(88)
                .containsExactlyInAnyOrderElementsOf(tasks(plan).getList(words));
    }

    private static JsonPath imported(String plan, byte[] workbook) {
        String job = asCoordinator()
                .contentType(SheetFormat.XLSX_TYPE)
                .queryParam("planId", plan)
                .body(workbook)
                .post("/api/v1/plans/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        var check = awaitEnd(job, Set.of("CHECKED", "REFUSED"));
        assertThat(check.getString("state")).as(check.prettify()).isEqualTo("CHECKED");
        asCoordinator()
                .header("If-Match", "\"" + check.getInt("version") + "\"")
                .post("/api/v1/plans/imports/{id}/application", job)
                .then()
                .statusCode(202);
        return awaitEnd(job, Set.of("APPLIED", "REFUSED", "FAILED"));
    }

    private static List<String> items(String plan) {
        return asCoordinator()
                .queryParam("limit", 200)
                .get("/api/v1/plans/{id}/items", plan)
                .jsonPath()
                .getList(
                        "items.collect { [it.sectionCode, it.sectionTitle, it.kind, it.number, it.title].join(' / ') }",
                        String.class);
    }

    private static List<String> written(JsonPath tasks, String part) {
        return tasks.getList("items." + part + ".flatten().written", String.class);
    }

    private static List<String> parties(List<NamedCsvRecord> rows, String field) {
        return rows.stream()
                .flatMap(row -> List.of(row.getField(field).split("; ")).stream())
                .filter(party -> !party.isEmpty())
                .toList();
    }

    /** A row an item: its tasks, owners and times are lines of three cells. The header comes again on each page. */
    private static byte[] appendix() throws IOException {
        var target = new ByteArrayOutputStream();
        try (var workbook = new Workbook(target, "Test", null)) {
            var sheet = workbook.newWorksheet("Phụ lục");
            int row = write(sheet, 0, List.of("PHỤ LỤC"));
            row = write(sheet, row, List.of("(Kèm theo Kế hoạch số     /KH-UBND ngày     /     /2024)"));
            row = write(sheet, row + 1, HEADER);
            var items = RealDocuments.rows("tuy-phuoc-2024-plan").stream()
                    .collect(Collectors.groupingBy(
                            of -> of.getField("section_code") + of.getField("kind") + of.getField("item_no"),
                            LinkedHashMap::new,
                            Collectors.toList()));
            NamedCsvRecord above = null;
            int written = 0;
            for (var item : items.values()) {
                row = write(sheet, row, headings(above, item.getFirst()));
                above = item.getFirst();
                sheet.value(row, 0, Integer.parseInt(above.getField("item_no")));
                row = write(
                        sheet,
                        row,
                        List.of(
                                "",
                                above.getField("item"),
                                lines(item, AppendixFileTest::task),
                                lines(item, AppendixFileTest::owner),
                                lines(item, of -> of.getField("time_text")),
                                ""));
                row = ++written % ITEMS_A_PAGE == 0 ? write(sheet, row, HEADER) : row;
            }
            write(sheet, row + 1, List.of("Nơi nhận:", "", "", "TM. ỦY BAN NHÂN DÂN"));
        }
        return target.toByteArray();
    }

    private static String task(NamedCsvRecord row) {
        return row.getField("task");
    }

    private static String owner(NamedCsvRecord row) {
        var with = row.getField("coordinating_units");
        return row.getField("lead_units") + (with.isEmpty() ? "" : " phối hợp với " + with);
    }

    private static String lines(List<NamedCsvRecord> tasks, Function<NamedCsvRecord, String> text) {
        return tasks.size() == 1
                ? text.apply(tasks.getFirst())
                : tasks.stream().map(task -> "- " + text.apply(task)).collect(Collectors.joining("\n"));
    }

    /** The rows above an item, one below the other. */
    private static List<List<String>> headings(NamedCsvRecord above, NamedCsvRecord item) {
        var rows = new ArrayList<List<String>>();
        boolean sameSection = above != null && above.getField("section_code").equals(item.getField("section_code"));
        if (!sameSection) {
            rows.add(List.of(item.getField("section_code"), item.getField("section")));
        }
        if (!item.getField("kind").isEmpty()
                && !(sameSection && above.getField("kind").equals(item.getField("kind")))) {
            rows.add(List.of(
                    "",
                    item.getField("kind").equals("REMEDY")
                            ? "Nội dung cần khắc phục"
                            : "Nội dung cần duy trì thực hiện"));
        }
        return rows;
    }

    private static int write(Worksheet sheet, int row, List<?> texts) {
        if (texts.isEmpty()) {
            return row;
        }
        if (texts.getFirst() instanceof List<?>) {
            int at = row;
            for (var line : texts) {
                at = write(sheet, at, (List<?>) line);
            }
            return at;
        }
        for (int i = 0; i < texts.size(); i++) {
            var text = (String) texts.get(i);
            if (!text.isEmpty()) {
                sheet.value(row, i, text);
            }
        }
        return row + 1;
    }
}

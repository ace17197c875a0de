package vn.chiso.task.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.document.docx.DocxWriter;
import vn.chiso.platform.sheet.SheetFormat;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;

/** How far a plan has come, as the document that goes to the committee. */
@QuarkusTest
class PlanReportTest extends TaskTest {

    private static final String OFFICER = "scoring-officer@QT.VL.TNMT";

    @Inject
    UnitTree units;

    private String plan;

    @BeforeEach
    void a_plan_is_issued_and_a_month_has_passed() {
        plan = PlanApi.begin("REMEDIATION");
        TaskApi.edit(plan, TaskApi.planBody(List.of())).then().statusCode(200);
        var item = PlanApi.item("REMEDY", "II", "1", "Thanh tra đất đai");
        item = new HashMap<>(item);
        item.put("sectionTitle", "Cải cách thể chế");
        item.put("criterionCode", "II.3");
        item.put("reason", "Chưa kiểm tra đủ đơn vị");
        String place = PlanApi.added(plan, item);
        var joint = PlanApi.task(
                "Kiểm tra các đơn vị", "Tháng 3/2024", List.of(PlanApi.unit("QT.VL.TNMT"), PlanApi.unit("QT.VL.TTR")));
        joint.put("target", "từ 30% trở lên");
        PlanApi.addedTask(plan, place, joint);
        PlanApi.addedTask(plan, place, PlanApi.task("Báo cáo", "Tháng 4/2024", PlanApi.unit("QT.VL.NV")));
        TaskApi.issue(plan).then().statusCode(200);
        String assignment = TaskApi.assignmentsOf("QT.VL.TNMT").getFirst();
        TaskApi.accept(as("canbo.tnmt", OFFICER), assignment).then().statusCode(200);
        TaskApi.report(as("canbo.tnmt", OFFICER), assignment).then().statusCode(200);
        businessTimeIs("2024-04-05T08:00:00+07:00");
    }

    private byte[] report(String format, String mediaType) {
        return asCoordinator()
                .queryParam("format", format)
                .get("/api/v1/plans/{id}/report", plan)
                .then()
                .statusCode(200)
                .header("Content-Type", is(mediaType))
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asByteArray();
    }

    @Test
    void the_report_has_the_columns_of_the_appendix_and_behind_them_the_result() throws IOException {
        var tables = docx(report("docx", DocxWriter.MEDIA_TYPE)).tables();

        assertThat(tables.get(1))
                .containsExactly(
                        List.of(
                                "STT",
                                "Mã tiêu chí",
                                "Nội dung khắc phục/duy trì thực hiện",
                                "Tồn tại, hạn chế, nguyên nhân",
                                "Nhiệm vụ, giải pháp thực hiện",
                                "Cơ quan chủ trì",
                                "Cơ quan phối hợp",
                                "Thời gian thực hiện",
                                "Chỉ tiêu, sản phẩm",
                                "Kết quả thực hiện",
                                "Tiến độ",
                                "Số ngày chậm"),
                        List.of("II. Cải cách thể chế"),
                        List.of("Nội dung cần khắc phục"),
                        List.of(
                                "1",
                                "II.3",
                                "Thanh tra đất đai",
                                "Chưa kiểm tra đủ đơn vị",
                                "Kiểm tra các đơn vị",
                                name("QT.VL.TNMT") + "; " + name("QT.VL.TTR"),
                                "",
                                "Tháng 3/2024",
                                "từ 30% trở lên",
                                "1/2 đơn vị đã hoàn thành",
                                "Đang thực hiện, xong 1/2; 1 quá hạn",
                                "5"),
                        List.of(
                                "",
                                "",
                                "",
                                "",
                                "Báo cáo",
                                name("QT.VL.NV"),
                                "",
                                "Tháng 4/2024",
                                "",
                                "",
                                "Đang thực hiện, xong 0/1",
                                "0"));
        assertThat(tables.get(2).subList(1, 3))
                .containsExactly(
                        List.of(
                                "II.REMEDY.1",
                                "Kiểm tra các đơn vị",
                                name("QT.VL.TNMT"),
                                "",
                                "Đã bổ sung phụ lục và gửi lại báo cáo",
                                "Hoàn thành",
                                "0"),
                        List.of(
                                "II.REMEDY.1",
                                "Kiểm tra các đơn vị",
                                name("QT.VL.TTR"),
                                "31/03/2024",
                                "",
                                "Đang thực hiện, xong 0/1; 1 quá hạn",
                                "5"));
    }

    @Test
    void it_has_the_frame_of_an_administrative_document() throws IOException {
        var docx = docx(report("docx", DocxWriter.MEDIA_TYPE));

        assertThat(docx.tables().getFirst().getFirst())
                .containsExactly(
                        "ỦY BAN NHÂN DÂN\nHUYỆN VĨNH LINH\nSố:        /BC-UBND",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nVĩnh Linh, ngày 05 tháng 4 năm 2024");
        assertThat(docx.paragraphs())
                .containsExactly(
                        "BÁO CÁO",
                        "Kết quả thực hiện Kế hoạch khắc phục năm 2024",
                        "(Tính đến ngày 05/04/2024)",
                        "Kết quả của từng đơn vị",
                        "Kế hoạch có 2 nhiệm vụ; đã giao 3 việc, hoàn thành 1 (đúng hạn 1), quá hạn chưa hoàn thành 1.");
        assertThat(docx.tables().getLast().getFirst())
                .containsExactly(
                        "Nơi nhận:\n- UBND tỉnh Quảng Trị;\n- " + name(VinhLinh.HOME_AFFAIRS)
                                + ";\n- Các cơ quan, đơn vị chủ trì trong kế hoạch;\n- Lưu: VT.",
                        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH");
    }

    @Test
    void the_workbook_says_the_same_as_the_text() throws IOException {
        var docx = docx(report("docx", DocxWriter.MEDIA_TYPE));
        var cells = Set.copyOf(xlsx(report("xlsx", SheetFormat.XLSX_TYPE)));

        assertThat(cells).containsAll(docx.paragraphs());
        docx.tables()
                .subList(1, docx.tables().size() - 1)
                .forEach(table -> table.forEach(row -> row.stream()
                        .filter(cell -> !cell.isEmpty())
                        .forEach(cell -> assertThat(cells).contains(cell))));
        assertThat(cells).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Nơi nhận:", "TM. ỦY BAN NHÂN DÂN");
    }

    @Test
    void another_format_does_not_exist_and_a_plan_of_others_neither() {
        asCoordinator()
                .queryParam("format", "odt")
                .get("/api/v1/plans/{id}/report", plan)
                .then()
                .statusCode(400)
                .body("code", is("unknown-report-format"))
                .body("errors.pointer", contains("?format"));
        as("dieuphoi.gl", "task-coordinator@" + VinhLinh.NEIGHBOUR)
                .get("/api/v1/plans/{id}/report", plan)
                .then()
                .statusCode(404);
    }

    private String name(String code) {
        return units.byCode(code).orElseThrow().name();
    }

    private record Docx(List<String> paragraphs, List<List<List<String>>> tables) {}

    private static Docx docx(byte[] file) throws IOException {
        try (var docx = new XWPFDocument(new ByteArrayInputStream(file))) {
            return new Docx(
                    docx.getParagraphs().stream()
                            .map(paragraph -> paragraph.getText())
                            .filter(text -> !text.isEmpty())
                            .toList(),
                    docx.getTables().stream().map(PlanReportTest::rows).toList());
        }
    }

    private static List<List<String>> rows(XWPFTable table) {
        return table.getRows().stream()
                .map(row -> row.getTableCells().stream()
                        .map(cell -> cell.getParagraphs().stream()
                                .map(paragraph -> paragraph.getText())
                                .collect(Collectors.joining("\n")))
                        .toList())
                .toList();
    }

    private static List<String> xlsx(byte[] file) throws IOException {
        var texts = new ArrayList<String>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (var sheet : workbook.getSheets().toList()) {
                sheet.read()
                        .forEach(row -> row.stream()
                                .filter(Objects::nonNull)
                                .map(cell -> cell.getText())
                                .forEach(texts::add));
            }
        }
        return texts;
    }
}

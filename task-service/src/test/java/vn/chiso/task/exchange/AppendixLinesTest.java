package vn.chiso.task.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.sheet.SheetFile;
import vn.chiso.platform.sheet.SheetFormat;

/** Tables as documents lay them out. */
class AppendixLinesTest {

    private SheetFile file;

    private List<String> read(String csv) {
        file = SheetFile.read(csv.getBytes(StandardCharsets.UTF_8), SheetFormat.CSV, List.of(PlanSheet.LAYOUT));
        return PlanLines.of(file.rows(PlanSheet.LAYOUT.name())).stream()
                .map(AppendixLinesTest::shown)
                .toList();
    }

    private static String shown(PlanLine line) {
        return Stream.of(
                        PlanSheet.SECTION_CODE,
                        PlanSheet.KIND,
                        PlanSheet.ITEM_NO,
                        PlanSheet.CRITERION,
                        PlanSheet.ITEM,
                        PlanSheet.TASK_NO,
                        PlanSheet.TASK,
                        PlanSheet.LEADS,
                        PlanSheet.COOPERATING,
                        PlanSheet.DEADLINE)
                .map(line::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" | "));
    }

    private List<String> faults() {
        return file.faults().kept().stream()
                .map(fault ->
                        fault.row() + " " + fault.column() + " " + fault.type().code())
                .toList();
    }

    @Test
    void several_tasks_of_a_cell_have_the_owners_and_times_beside_them() {
        assertThat(read("""
                        STT,Nội dung khắc phục/duy trì thực hiện,"Nhiệm vụ, giải pháp thực hiện",Cơ quan thực hiện,Thời gian thực hiện,Ghi chú
                        II,XÂY DỰNG THỂ CHẾ,,,,
                        ,Nội dung cần khắc phục,,,,
                        1,Rà soát văn bản,"- Rà soát
                        văn bản
                        - Báo cáo","- Các phòng chuyên môn huyện
                        - Phòng Tư pháp phối hợp với Phòng Nội vụ","- Năm 2024
                        - Quý III/2024",x
                        ,Nội dung cần duy trì thực hiện,,,,
                        1,Ban hành,"<p>- Ban hành</p><p>- Công khai</p>",Phòng Tư pháp,Tháng 5/2024,
                        """))
                .containsExactly(
                        "II | REMEDY | 1 | Rà soát văn bản | Rà soát văn bản | Các phòng chuyên môn huyện | Năm 2024",
                        "II | REMEDY | 1 | Rà soát văn bản | Báo cáo | Phòng Tư pháp | Phòng Nội vụ | Quý III/2024",
                        "II | MAINTAIN | 1 | Ban hành | Ban hành | Phòng Tư pháp | Tháng 5/2024",
                        "II | MAINTAIN | 1 | Ban hành | Công khai | Phòng Tư pháp | Tháng 5/2024");
        assertThat(faults()).isEmpty();
    }

    @Test
    void owners_that_fit_no_tasks_are_a_fault_of_their_cell() {
        read("""
                STT,Nội dung,Nhiệm vụ,Đơn vị chủ trì,Thời gian hoàn thành
                1,Rà soát,"- Một
                - Hai
                - Ba","- Phòng Nội vụ
                - Phòng Tư pháp",Năm 2024
                """);
        assertThat(faults()).containsExactly("2 leads row-parts-unmatched");
    }

    @Test
    void a_header_has_two_lines_below_a_title_and_comes_again_on_each_page_in_whatever_marks() {
        assertThat(read("""
                        PHỤ LỤC NHIỆM VỤ,,,,,
                        "(Kèm theo Kế hoạch số 12/KH-UBND, ngày 01/3/2024)",,,,,
                        tt,TIÊU CHÍ/TIÊU CHÍ THÀNH PHẦN,nhiem vu - giai phap,Cơ quan thực hiện,,Thời gian hoàn thành
                        ,,,Chủ trì,Phối hợp,
                        (1),(2),(3),(4),(5),(6)
                        1,3.4.1. Kết quả giải quyết hồ sơ,Giải quyết đúng hạn,Phòng Nội vụ,Phòng Tư pháp,Hàng tháng
                        tt,TIÊU CHÍ/TIÊU CHÍ THÀNH PHẦN,nhiem vu - giai phap,Chủ trì,Phối hợp,Thời gian hoàn thành
                        ,,Công khai kết quả,Phòng Tư pháp,,Quý II/2024
                        Nơi nhận:,,,TM. ỦY BAN NHÂN DÂN,,
                        - Lưu: VT.,,,CHỦ TỊCH,,
                        """))
                .containsExactly(
                        "1 | 3.4.1 | Kết quả giải quyết hồ sơ | Giải quyết đúng hạn | Phòng Nội vụ | Phòng Tư pháp | Hàng tháng",
                        "1 | 3.4.1 | Kết quả giải quyết hồ sơ | Công khai kết quả | Phòng Tư pháp | Quý II/2024");
        assertThat(faults()).isEmpty();
    }

    @Test
    void a_criterion_stands_above_its_tasks_and_its_owner_holds_for_those_without_one() {
        assertThat(read("""
                        STT,Tiêu chí,Nhiệm vụ,Cơ quan chủ trì,Thời hạn
                        1,Công tác chỉ đạo,,Phòng Nội vụ,
                        1.1,,Ban hành kế hoạch,,Tháng 1/2024
                        1.2,,Kiểm tra,Phòng Tư pháp,Quý II/2024
                        2,Tuyên truyền,,,
                        """))
                .containsExactly(
                        "1 | Công tác chỉ đạo | 1.1 | Ban hành kế hoạch | Phòng Nội vụ | Tháng 1/2024",
                        "1 | Công tác chỉ đạo | 1.2 | Kiểm tra | Phòng Tư pháp | Quý II/2024",
                        "2 | Tuyên truyền");
    }

    @Test
    void what_a_page_break_has_split_is_joined() {
        assertThat(read("""
                        STT,Nội dung khắc phục,Nhiệm vụ,Cơ quan thực hiện,Thời gian thực hiện
                        1,Mức độ hoàn thành,- Hoàn thành 100% kế,- Các phòng chuyên môn huyện,- Năm 2024
                        ,kế hoạch cải cách,"hoạch đề ra
                        - Tổng hợp",- Phòng Nội vụ,- Hàng quý
                        ,,báo cáo.,,
                        """))
                .containsExactly(
                        "1 | Mức độ hoàn thành kế hoạch cải cách | Hoàn thành 100% kế hoạch đề ra | Các phòng chuyên môn huyện | Năm 2024",
                        "1 | Mức độ hoàn thành kế hoạch cải cách | Tổng hợp báo cáo. | Phòng Nội vụ | Hàng quý");
    }

    @Test
    void a_table_without_items_numbers_its_tasks() {
        assertThat(read("""
                        STT,Nội dung nhiệm vụ,Đơn vị chủ trì,Đơn vị phối hợp,Thời hạn hoàn thành
                        I,NHIỆM VỤ CHUNG,,,
                        1,Rà soát,Phòng Nội vụ,,trước ngày 24/11/2023
                        2,Báo cáo,Phòng Tư pháp,Phòng Nội vụ,trước ngày 10/12/2023
                        """))
                .containsExactly(
                        "I | 1 | Rà soát | Phòng Nội vụ | trước ngày 24/11/2023",
                        "I | 2 | Báo cáo | Phòng Tư pháp | Phòng Nội vụ | trước ngày 10/12/2023");
    }

    @Test
    void a_date_and_a_share_of_a_spreadsheet_are_words() throws IOException {
        var target = new ByteArrayOutputStream();
        try (var workbook = new Workbook(target, "Test", null)) {
            var sheet = workbook.newWorksheet("Phụ lục");
            var head = List.of("STT", "Nội dung", "Nhiệm vụ", "Thời hạn", "Chỉ tiêu");
            for (int i = 0; i < head.size(); i++) {
                sheet.value(0, i, head.get(i));
            }
            sheet.value(1, 0, 1);
            sheet.value(1, 1, "Kiểm tra");
            sheet.value(1, 2, "Kiểm tra đơn vị");
            sheet.value(1, 3, LocalDate.of(2024, 6, 30));
            sheet.style(1, 3).format("dd/mm/yyyy").set();
            sheet.value(1, 4, new BigDecimal("0.3"));
            sheet.style(1, 4).format("0%").set();
        }
        file = SheetFile.read(target.toByteArray(), SheetFormat.XLSX, List.of(PlanSheet.LAYOUT));
        var line = PlanLines.of(file.rows(PlanSheet.LAYOUT.name())).getFirst();

        assertThat(List.of(line.text(PlanSheet.DEADLINE), line.text(PlanSheet.TARGET)))
                .containsExactly("30/06/2024", "30%");
        assertThat(faults()).isEmpty();
    }

    @Test
    void a_row_that_belongs_to_nothing_is_a_fault() {
        read("""
                STT,Nội dung,Nhiệm vụ,Cơ quan thực hiện
                ,,Rà soát,Phòng Nội vụ
                số 1,Nội dung,Rà soát,Phòng Nội vụ
                """);
        assertThat(faults()).containsExactly("2 null row-continues-nothing", "3 itemNo row-number-unknown");
    }
}

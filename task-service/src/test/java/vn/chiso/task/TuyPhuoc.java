package vn.chiso.task;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chiso.platform.unit.UnitState;
import vn.chiso.task.deadline.RealDocuments;

/** The district of Tuy Phước as its plan of 2024 names it; the catalogue spells some names in another way. */
public final class TuyPhuoc {

    public static final String DISTRICT = "BD.TP";
    public static final String COORDINATOR = "task-coordinator@BD.TP";

    /** The columns of the plan's table, in the words of the import. */
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        Stream.of(
                        "section_code sectionCode",
                        "section section",
                        "kind kind",
                        "item_no itemNo",
                        "item item",
                        "task_no taskNo",
                        "task task",
                        "lead_units leads",
                        "coordinating_units cooperating",
                        "time_text deadlineText",
                        "target target")
                .map(pair -> pair.split(" "))
                .forEach(pair -> COLUMNS.put(pair[0], pair[1]));
    }

    private TuyPhuoc() {}

    public static UUID id(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }

    public static List<UnitState> units() {
        return List.of(
                unit("BD", "UBND tỉnh Bình Định", "PROVINCE"),
                unit(DISTRICT, "UBND huyện Tuy Phước", "DISTRICT"),
                unit("BD.TP.VP", "Văn phòng HĐND và UBND", "DIVISION"),
                unit("BD.TP.NV", "Phòng Nội vụ", "DIVISION"),
                unit("BD.TP.VHTT", Normalizer.normalize("Phòng Văn hoá – Thông tin", Normalizer.Form.NFD), "DIVISION"),
                unit("BD.TP.KTHT", "Phòng Kinh tế và Hạ tầng", "DIVISION"),
                unit("BD.TP.TCKH", "Phòng Tài chính – Kế hoạch", "DIVISION"),
                unit("BD.TP.TP", "Phòng Tư pháp", "DIVISION"),
                unit("BD.TP.MC", "Bộ phận Một cửa", "DIVISION"),
                unit("BD.TP.TTVH", "Trung tâm Văn hóa - Thông tin - Thể thao", "PUBLIC_SERVICE_UNIT"),
                unit(
                        "BD.TP.QLDA",
                        "Ban Quản lý dự án huyện",
                        "PUBLIC_SERVICE_UNIT",
                        "Ban Quản lý Dự án đầu tư xây dựng và PTQĐ huyện"),
                unit("BD.TP.X1", "UBND xã Phước An", "COMMUNE"),
                unit("BD.TP.X2", "UBND thị trấn Diêu Trì", "COMMUNE"),
                unit("THUE.TP", "Chi cục Thuế khu vực Tuy Phước", "VERTICAL_AGENCY", "Chi cục Thuế huyện"),
                unit("DD.TP", "Chi nhánh Văn phòng Đăng ký đất đai huyện", "VERTICAL_AGENCY"));
    }

    private static UnitState unit(String code, String name, String type, String... aliases) {
        boolean vertical = type.equals("VERTICAL_AGENCY");
        int dot = code.lastIndexOf('.');
        return new UnitState(
                id(code),
                1,
                code,
                name,
                type,
                dot < 0 || vertical ? null : id(code.substring(0, dot)),
                LocalDate.of(2000, 1, 1),
                null,
                List.of(),
                List.of(),
                vertical ? List.of(id(DISTRICT)) : List.of(),
                Arrays.asList(aliases));
    }

    /** name, members. */
    public static Map<String, List<String>> groups() {
        return Map.of(
                "Các phòng chuyên môn huyện",
                        List.of("BD.TP.VP", "BD.TP.NV", "BD.TP.VHTT", "BD.TP.KTHT", "BD.TP.TCKH", "BD.TP.TP"),
                "UBND các xã, thị trấn", List.of("BD.TP.X1", "BD.TP.X2"),
                "Đơn vị sự nghiệp thuộc huyện", List.of("BD.TP.TTVH", "BD.TP.QLDA"));
    }

    /** The 88 rows as a file to be imported. */
    public static String plan() {
        return table(RealDocuments.rows("tuy-phuoc-2024-plan").stream()
                .map(row -> COLUMNS.keySet().stream().map(row::getField).toList())
                .toList());
    }

    public static String table(List<List<String>> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(List.copyOf(COLUMNS.values()));
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}

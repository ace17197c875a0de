package vn.chiso.task;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.platform.unit.UnitState;

/** The units and the deducted points of the district of Vĩnh Linh in 2023, as the appendix of its plan of 2024 has them. */
public final class VinhLinh {

    public static final String PROVINCE = "QT";
    public static final String DISTRICT = "QT.VL";
    public static final String HOME_AFFAIRS = "QT.VL.NV";
    public static final String INSPECTORATE = "QT.VL.TTR";
    public static final String AGRICULTURE = "QT.VL.NNPTNT";
    public static final String POLICE = "CA.VL";
    public static final String MILITARY = "QS.VL";
    /** Another district: a stranger to all of this. */
    public static final String NEIGHBOUR = "QT.GL";

    public static final String COORDINATOR = "task-coordinator@QT.VL";

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry(PROVINCE, "UBND tỉnh Quảng Trị"),
            Map.entry(DISTRICT, "UBND huyện Vĩnh Linh"),
            Map.entry("QT.VL.VP", "Văn phòng HĐND và UBND huyện"),
            Map.entry(HOME_AFFAIRS, "Phòng Nội vụ"),
            Map.entry("QT.VL.TCKH", "Phòng Tài chính - Kế hoạch"),
            Map.entry("QT.VL.TNMT", "Phòng Tài nguyên và Môi trường"),
            Map.entry("QT.VL.VHTT", "Phòng Văn hóa và Thông tin"),
            Map.entry(AGRICULTURE, "Phòng Nông nghiệp và Phát triển nông thôn"),
            Map.entry(INSPECTORATE, "Thanh tra huyện"),
            Map.entry(POLICE, "Công an huyện"),
            Map.entry(MILITARY, "Ban chỉ huy Quân sự huyện"),
            Map.entry(NEIGHBOUR, "UBND huyện Gio Linh"));

    /** criterion, title, maximum, appraised, deducted, reason, responsible units. */
    private static final String APPENDIX = """
            I.A.1.1 | Tổng thu ngân sách nhà nước trên địa bàn | 8 | 0 | 8 | Thu NSNN không đạt chỉ tiêu tỉnh giao | QT.VL.TCKH
            I.A.1.4.b | Kết quả giải ngân năm trước (thời điểm 31/01) | 1 | 0 | 1 | Không giải ngân hết 100% | QT.VL.TCKH
            I.B.6.đ | Bảo vệ nguồn nước và môi trường không khí | 2 | 1.5 | 0.5 | Sự cố ô nhiễm sông Sa Lung | QT.VL.TNMT
            I.C.3 | Phòng chống cháy nổ, cháy rừng | 3 | 2 | 1 | Nhiều vụ cháy, đã dập tắt kịp thời | CA.VL QS.VL QT.VL.NNPTNT
            I.C.6 | Bảo đảm an toàn giao thông, giảm tai nạn giao thông | 5 | 0 | 5 | Tai nạn tăng cả 03 tiêu chí | CA.VL
            II | Kết quả thực hiện nhiệm vụ cải cách hành chính | 50 | 47.37 | 2.63 | Chỉ số CCHC đạt 94,74% | QT.VL.NV
            IV.5.a | Báo cáo kết quả thực hiện (PCTN) | 1 | 0.5 | 0.5 | Báo cáo thiếu phụ lục, chưa đúng mẫu | QT.VL.TTR
            V.3 | Các tiêu chí liên quan đến doanh nghiệp | 4 | 0.5 | 3.5 | 02 chỉ số giảm, 01 chỉ số tăng | QT.VL.TCKH
            V.5 | Kết quả giải quyết TTHC đúng hạn và trước hạn | 5 | 4.99 | 0.01 | 35 hồ sơ quá hạn | QT.VL.VP
            V.6.a | Các tiêu chí liên quan chỉ số PAPI, SIPAS | 3 | 1.88 | 1.12 | PAPI 2/8 nội dung | QT.VL.NV
            VI.1 | Hồ sơ công việc được xử lý trên môi trường mạng | 5.00 | 4.21 | 0.79 | Đạt 84,2% | QT.VL.VHTT
            VI.2.a | Tỷ lệ hồ sơ DVCTT | 4.00 | 2.21 | 1.79 | Đạt 55,25% | QT.VL.VP
            VI.2.b | Tỷ lệ DVCTT có phát sinh hồ sơ trực tuyến | 2.00 | 1.14 | 0.86 | Đạt 57% | QT.VL.VP
            VI.2.c | Tỷ lệ hồ sơ trực tuyến toàn trình | 4 | 2.95 | 1.05 | Đạt 73,75% | QT.VL.VP
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private VinhLinh() {}

    public static UUID unit(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }

    /** Parents before children. */
    public static List<UnitState> units() {
        return NAMES.keySet().stream().sorted().map(VinhLinh::state).toList();
    }

    private static UnitState state(String code) {
        int dot = code.lastIndexOf('.');
        boolean vertical = List.of(POLICE, MILITARY).contains(code);
        UUID parent = dot < 0 || vertical ? null : unit(code.substring(0, dot));
        return new UnitState(
                unit(code),
                1,
                code,
                NAMES.get(code),
                type(code),
                parent,
                LocalDate.of(2000, 1, 1),
                null,
                null,
                null,
                null);
    }

    private static String type(String code) {
        return switch (code) {
            case PROVINCE -> "PROVINCE";
            case DISTRICT, NEIGHBOUR -> "DISTRICT";
            case POLICE, MILITARY -> "VERTICAL_AGENCY";
            default -> "DIVISION";
        };
    }

    /** The body of {@code scoring.result}; I.C.3 has three responsible units and no lead. */
    public static ObjectNode result(UUID id) {
        ObjectNode result = JSON.createObjectNode()
                .put("id", id.toString())
                .put("version", 1)
                .put("kind", "COMPUTED")
                .put("programme", "TASK_COMPLETION")
                .put("period", "2023")
                .put("coverage", "EXTRACT")
                .put("organiserUnitId", unit(PROVINCE).toString())
                .put("publishedAt", "2024-03-08T08:00:00+07:00")
                .put("maxPoints", new BigDecimal("97.00"))
                .put("appraisedPoints", new BigDecimal("69.25"))
                .put("deductedPoints", new BigDecimal("27.75"));
        result.set("assessedUnit", named(DISTRICT));
        ArrayNode lines = result.putArray("lines");
        APPENDIX.lines().map(row -> row.split(" \\| ")).forEach(row -> lines.add(line(row)));
        return result;
    }

    private static ObjectNode line(String[] row) {
        List<String> units = Arrays.asList(row[6].split(" "));
        ObjectNode line = JSON.createObjectNode()
                .put("criterionCode", row[0])
                .put("title", row[1])
                .put("maxPoints", new BigDecimal(row[2]))
                .put("points", new BigDecimal(row[3]))
                .put("deductedPoints", new BigDecimal(row[4]))
                .put("deductionReason", row[5]);
        ArrayNode leads = line.putArray("leadUnits");
        ArrayNode cooperating = line.putArray("cooperatingUnits");
        units.forEach(code -> (units.size() == 1 ? leads : cooperating).add(named(code)));
        return line;
    }

    public static ObjectNode named(String code) {
        return JSON.createObjectNode()
                .put("id", unit(code).toString())
                .put("code", code)
                .put("name", NAMES.get(code));
    }
}

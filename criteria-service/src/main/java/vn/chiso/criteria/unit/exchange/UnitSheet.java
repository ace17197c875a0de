package vn.chiso.criteria.unit.exchange;

import static vn.chiso.platform.sheet.Column.Kind.DATE;
import static vn.chiso.platform.sheet.Column.Kind.TEXT;
import static vn.chiso.platform.sheet.Column.optional;
import static vn.chiso.platform.sheet.Column.required;

import java.util.List;
import java.util.Map;
import vn.chiso.platform.sheet.SheetLayout;

/** Units, one a row, with everything that is recorded of them; what there are several of stands line by line in a cell. */
final class UnitSheet {

    static final String CODE = "code";
    static final String PARENT = "parentCode";
    static final String VALID_TO = "validTo";
    static final String ALIASES = "aliases";
    static final String CURRENT = "agencyIdentifier";
    static final String LEGACY = "legacyAgencyIdentifier";
    static final String SERVES = "serves";
    static final String EARLIER = "earlier";
    static final String LATER = "later";

    static final SheetLayout LAYOUT = new SheetLayout(
            "units",
            List.of(
                    required(CODE, TEXT, "Mã đơn vị, ví dụ QT.VL.VHTT; không thay đổi được"),
                    required("name", TEXT, "Tên đơn vị"),
                    required(
                            "type",
                            TEXT,
                            "PROVINCE, DISTRICT, CITY, TOWN, COMMUNE, WARD, TOWNSHIP, SPECIAL_ZONE, DEPARTMENT, DIVISION,"
                                    + " PUBLIC_SERVICE_UNIT, VERTICAL_AGENCY hoặc ORGANISATION"),
                    optional(PARENT, TEXT, "Mã đơn vị cấp trên, đứng trước hay sau đều được; để trống nếu không có"),
                    required("validFrom", DATE, "Ngày bắt đầu của đơn vị"),
                    optional(VALID_TO, DATE, "Ngày đầu tiên đơn vị không còn; để trống nếu còn hoạt động"),
                    optional(ALIASES, TEXT, "Cách viết khác gặp trong văn bản, mỗi dòng một tên"),
                    optional(
                            CURRENT,
                            TEXT,
                            "Mã định danh (QĐ 20/2020/QĐ-TTg), mỗi dòng: MÃ [từ ngày] [ngày hết hiệu lực];"
                                    + " không ghi ngày là theo đơn vị"),
                    optional(LEGACY, TEXT, "Mã định danh cũ (QCVN 102:2016/BTTTT), ghi như cột bên trái"),
                    optional(
                            SERVES,
                            TEXT,
                            "Đơn vị mà cơ quan ngành dọc phục vụ, mỗi dòng: MÃ ĐƠN VỊ [từ ngày] [ngày thôi phục vụ];"
                                    + " không ghi ngày là từ hôm nay, với đơn vị mới là từ ngày bắt đầu"),
                    optional(
                            EARLIER,
                            TEXT,
                            "Tên gọi, trực thuộc trước đó, mỗi dòng: NGÀY HẾT  LOẠI  MÃ CẤP TRÊN (hoặc -)  TÊN. Sáp nhập,"
                                    + " chia tách, đổi tên là quyết định, không nhập bằng tệp này"),
                    optional(
                            LATER,
                            TEXT,
                            "Tên gọi, trực thuộc đã quyết định cho sau này, mỗi dòng: TỪ NGÀY  LOẠI  MÃ CẤP TRÊN  TÊN")));

    /** Where a property of a unit stands in another column. */
    static final Map<String, String> COLUMNS = Map.of("parentId", PARENT, "identifiers", CURRENT);

    private UnitSheet() {}

    static String column(String property) {
        return COLUMNS.getOrDefault(property, property);
    }
}

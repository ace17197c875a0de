package vn.chiso.platform.document;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;

/** How official documents name each other: Quyết định số 473/QĐ-UBND ngày 06 tháng 3 năm 2024 của UBND tỉnh Quảng Trị. */
public record OfficialReference(String number, LocalDate date, String issuer) {

    /** Kinds by the letters in the number (Nghị định 30/2020/NĐ-CP, appendix III.I). */
    private static final Map<String, String> KINDS = Map.of(
            "NQ", "Nghị quyết",
            "QĐ", "Quyết định",
            "TB", "Thông báo",
            "KH", "Kế hoạch",
            "BC", "Báo cáo",
            "TTr", "Tờ trình",
            "KL", "Kết luận",
            "HD", "Hướng dẫn");

    private static final Pattern LETTERS = Pattern.compile("/([A-ZĐa-z]+)(?=-|$)");

    public String kind() {
        var letters = LETTERS.matcher(number);
        return letters.find() ? KINDS.getOrDefault(letters.group(1), "Văn bản") : "Văn bản";
    }

    /** Days below 10 and the first two months have a 0 before them (appendix I.II.4). */
    public String day() {
        return "%02d tháng %s năm %d"
                .formatted(
                        date.getDayOfMonth(),
                        date.getMonthValue() < 3 ? "0" + date.getMonthValue() : "" + date.getMonthValue(),
                        date.getYear());
    }
}

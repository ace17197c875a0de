package vn.chiso.criteria.country;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A country of the size of the real one after the reform of 2025-07-01: 34 provinces and 3,321 communes (2,636 xã, 672 phường,
 * 13 đặc khu), each with an office and three divisions. Everything in it is invented and says so: every code begins with SYN.
 * The same seed makes the same country.
 */
public final class SyntheticCountry {

    public static final int PROVINCES = 34;
    public static final int COMMUNES = 2_636;
    public static final int WARDS = 672;
    public static final int SPECIAL_ZONES = 13;
    public static final int UNITS = PROVINCES + (COMMUNES + WARDS + SPECIAL_ZONES) * 5;

    private static final List<String> FIRST = List.of(
            "Vĩnh", "Hòa", "Đông", "Tân", "Phú", "Bình", "Thạnh", "Mỹ", "Long", "Quảng", "Hải", "Thủy", "Đức", "Yên",
            "Lộc", "Kỳ", "Cẩm", "Nghĩa", "Xuân", "Triệu");
    private static final List<String> SECOND = List.of(
            "Linh", "Thạch", "Hòa", "Đức", "Sơn", "Ninh", "Phước", "Lợi", "Thành", "Giang", "Định", "Trạch", "Thượng",
            "Hạ", "Đông", "Tây", "Nam", "Bắc", "Châu", "Xuyên");

    private final Random random;
    private final List<Invented> units = new ArrayList<>(UNITS);

    private SyntheticCountry(long seed) {
        random = new Random(seed);
    }

    /** A unit before it is loaded; parents stand before their children. */
    public record Invented(String code, String name, String type, String parentCode) {}

    public static List<Invented> of(long seed) {
        var country = new SyntheticCountry(seed);
        country.invent();
        return List.copyOf(country.units);
    }

    private void invent() {
        for (int i = 1; i <= PROVINCES; i++) {
            units.add(new Invented("SYN.%02d".formatted(i), "UBND tỉnh " + name(), "PROVINCE", null));
        }
        var types = new ArrayList<String>();
        types.addAll(Collections.nCopies(COMMUNES, "COMMUNE"));
        types.addAll(Collections.nCopies(WARDS, "WARD"));
        types.addAll(Collections.nCopies(SPECIAL_ZONES, "SPECIAL_ZONE"));
        Collections.shuffle(types, random);
        for (int i = 0; i < types.size(); i++) {
            commune(types.get(i), "SYN.%02d".formatted(i % PROVINCES + 1), i / PROVINCES + 1);
        }
    }

    private void commune(String type, String province, int number) {
        var code = "%s.%03d".formatted(province, number);
        var kind = switch (type) {
            case "COMMUNE" -> "xã";
            case "WARD" -> "phường";
            default -> "đặc khu";
        };
        units.add(new Invented(code, "UBND " + kind + " " + name(), type, province));
        units.add(new Invented(code + ".VP", "Văn phòng HĐND và UBND " + kind, "DIVISION", code));
        units.add(new Invented(code + ".KT", "Phòng Kinh tế", "DIVISION", code));
        units.add(new Invented(code + ".VHXH", "Phòng Văn hóa - Xã hội", "DIVISION", code));
        units.add(new Invented(code + ".HCC", "Trung tâm Phục vụ hành chính công", "DIVISION", code));
    }

    private String name() {
        return FIRST.get(random.nextInt(FIRST.size())) + " " + SECOND.get(random.nextInt(SECOND.size()));
    }
}

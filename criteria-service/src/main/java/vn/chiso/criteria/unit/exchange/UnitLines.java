package vn.chiso.criteria.unit.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chiso.criteria.unit.history.UnitType;
import vn.chiso.platform.sheet.CellDates;
import vn.chiso.platform.sheet.SheetRow;
import vn.chiso.platform.text.VietnameseText;

/** The lines of cells that hold several things with their days, both ways. */
final class UnitLines {

    private static final String DATED = "H50.VL.005 2020-01-01 2025-07-01";
    private static final String PERIOD = "2025-07-01 DIVISION QT.VL Phòng Văn hóa và Thông tin";
    private static final String NO_PARENT = "-";

    private UnitLines() {}

    /** A code with its days; null where none is written. */
    record Dated(String code, LocalDate from, LocalDate to) {

        /** @param usualFrom day that need not be written, as it is the unit's own */
        static String write(String code, LocalDate from, LocalDate to, LocalDate usualFrom, LocalDate usualTo) {
            boolean usualEnd = to == null || to.equals(usualTo);
            if (usualEnd && from.equals(usualFrom)) {
                return code;
            }
            return usualEnd ? code + " " + from : code + " " + from + " " + to;
        }
    }

    /** What a unit was until a day, or will be from a day on. */
    record Period(LocalDate day, UnitType type, String parentCode, String name) {

        String written() {
            return day + " " + type + " " + (parentCode == null ? NO_PARENT : parentCode) + " " + name;
        }
    }

    /** Unreadable lines become faults. */
    static List<Dated> dated(SheetRow row, String column) {
        var all = new ArrayList<Dated>();
        for (var line : row.lines(column)) {
            var parts = line.split("\\s+");
            var from = parts.length > 1 ? CellDates.read(parts[1]) : Optional.<LocalDate>empty();
            var to = parts.length > 2 ? CellDates.read(parts[2]) : Optional.<LocalDate>empty();
            if (parts.length > 3 || parts.length > 1 && from.isEmpty() || parts.length > 2 && to.isEmpty()) {
                row.fault(column, UnitRowFault.UNIT_LINE_UNREADABLE, line, DATED);
            } else {
                all.add(new Dated(parts[0], from.orElse(null), to.orElse(null)));
            }
        }
        return all;
    }

    /** Unreadable lines become faults. */
    static List<Period> periods(SheetRow row, String column) {
        var all = new ArrayList<Period>();
        for (var line : row.lines(column)) {
            var parts = line.split("\\s+", 4);
            var day = CellDates.read(parts[0]);
            var type = parts.length > 1 ? type(parts[1]) : Optional.<UnitType>empty();
            if (parts.length < 4 || day.isEmpty() || type.isEmpty()) {
                row.fault(column, UnitRowFault.UNIT_LINE_UNREADABLE, line, PERIOD);
            } else {
                var parent = parts[2].equals(NO_PARENT) ? null : parts[2];
                all.add(new Period(day.get(), type.get(), parent, VietnameseText.nfc(parts[3])));
            }
        }
        return all;
    }

    private static Optional<UnitType> type(String name) {
        for (var type : UnitType.values()) {
            if (type.name().equalsIgnoreCase(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}

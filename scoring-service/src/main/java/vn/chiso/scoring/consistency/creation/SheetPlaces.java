package vn.chiso.scoring.consistency.creation;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.chiso.platform.sheet.SheetFile;
import vn.chiso.platform.sheet.SheetLayout;
import vn.chiso.platform.sheet.SheetRow;
import vn.chiso.scoring.consistency.finding.FoundPlace;
import vn.chiso.scoring.consistency.finding.FoundPlaces;

/** Sheets are called as the members of the document, and columns as the members of its rows. */
final class SheetPlaces implements FoundPlaces {

    private static final Pattern POINTER = Pattern.compile("/([a-z]+)(?:/(\\d+))?(?:/(\\w+))?(/asWritten)?");
    private static final String HEADER = "header";

    private final SheetFile file;

    SheetPlaces(SheetFile file) {
        this.file = file;
    }

    @Override
    public FoundPlace of(String pointer) {
        var parts = POINTER.matcher(pointer);
        if (!parts.matches()) {
            return null;
        }
        var header = parts.group(1).equals(HEADER);
        var sheet = header ? DocumentSheets.DOCUMENT.name() : parts.group(1);
        var rows = file.rows(sheet);
        return new FoundPlace(sheet, row(rows, header ? "0" : parts.group(2)), column(parts.group(3), parts.group(4)));
    }

    private static Integer row(List<SheetRow> rows, String index) {
        return index == null ? null : rows.get(Integer.parseInt(index)).number();
    }

    /** Units stand in three columns by their role; those without one are in the last. */
    private static String column(String member, String asWritten) {
        if (member == null) {
            return null;
        }
        var column = Map.of("units", "responsibleUnits").getOrDefault(member, member);
        return asWritten == null ? column : column + "AsWritten";
    }

    /** The same for a fault of the file itself. */
    static String pointer(String sheet, int row, String column) {
        return "/" + sheet + (row == 0 ? "" : "/" + row) + (column == null ? "" : "/" + column);
    }

    static boolean isTooLong(SheetFile file, int most) {
        return DocumentSheets.ALL.stream()
                .map(SheetLayout::name)
                .anyMatch(sheet -> file.rows(sheet).size() > most);
    }
}

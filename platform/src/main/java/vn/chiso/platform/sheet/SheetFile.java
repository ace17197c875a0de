package vn.chiso.platform.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.platform.problem.ProblemException;

/** The rows of a file by the names of their sheets and columns, with every fault that the layout alone shows. */
public final class SheetFile {

    /** More than any catalogue of one authority; a file beyond is refused before it is read to its end. */
    public static final int MOST_ROWS = 50_000;

    private final Map<String, List<SheetRow>> rows;
    private final SheetFaults faults;

    private SheetFile(Map<String, List<SheetRow>> rows, SheetFaults faults) {
        this.rows = rows;
        this.faults = faults;
    }

    /**
     * @param layouts the sheets that a workbook has; a CSV file holds the last of them, and sheets before it are optional
     * @throws ProblemException if the file is not what it says, or larger than any that could be meant
     */
    public static SheetFile read(byte[] content, SheetFormat format, List<SheetLayout> layouts) {
        var faults = new SheetFaults();
        var raw = switch (format) {
            case XLSX -> XlsxFile.read(content, MOST_ROWS, name -> isWanted(layouts, name));
            case CSV -> List.of(CsvFile.read(content, layouts.getLast().name(), MOST_ROWS));
        };
        var rows = new LinkedHashMap<String, List<SheetRow>>();
        for (var layout : layouts) {
            var sheet = find(raw, layout.name(), layouts.size() == 1);
            if (sheet.isPresent()) {
                rows.put(layout.name(), new Header(layout, sheet.get().name(), faults).rows(sheet.get()));
            } else if (format == SheetFormat.XLSX) {
                faults.add(layout.name(), 0, null, SheetProblem.SHEET_MISSING, layout.name());
            }
        }
        return new SheetFile(rows, faults);
    }

    private static boolean isWanted(List<SheetLayout> layouts, String sheet) {
        return layouts.stream().anyMatch(layout -> layout.name().equalsIgnoreCase(sheet));
    }

    /** With one sheet to be read, its name does not matter. */
    private static Optional<RawSheet> find(List<RawSheet> raw, String name, boolean only) {
        return raw.stream()
                .filter(sheet -> sheet.name().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> only ? raw.stream().findFirst() : Optional.empty());
    }

    /** Complete rows only; the others are faults. */
    public List<SheetRow> rows(String sheet) {
        return rows.getOrDefault(sheet, List.of());
    }

    public boolean has(String sheet) {
        return rows.containsKey(sheet);
    }

    public int size() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    public SheetFaults faults() {
        return faults;
    }
}

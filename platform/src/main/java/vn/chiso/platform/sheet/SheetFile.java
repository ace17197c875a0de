package vn.chiso.platform.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.platform.problem.ProblemException;

/** The rows of a file by the names of their sheets and columns, with every fault that the layout alone shows. */
public final class SheetFile {

    /** More than any catalogue of one authority; a file beyond is refused before it is read to its end. */
    private static final int MOST_ROWS = 50_000;

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

    /** Which column of the layout stands where. */
    private record Header(SheetLayout layout, String sheet, SheetFaults faults) {

        List<SheetRow> rows(RawSheet raw) {
            var filled = raw.rows().stream().filter(row -> !row.isEmpty()).toList();
            if (filled.isEmpty()) {
                faults.add(sheet, 0, null, SheetProblem.SHEET_EMPTY, sheet);
                return List.of();
            }
            var columns = columns(filled.getFirst());
            var rows = new ArrayList<SheetRow>();
            if (lacksRequired(columns)) {
                return rows;
            }
            for (var line : filled.subList(1, filled.size())) {
                var row = new SheetRow(sheet, line.number(), cells(columns, line), faults);
                if (row.isComplete()) {
                    rows.add(row);
                }
            }
            return rows;
        }

        private List<Column> columns(RawSheet.RawRow header) {
            var columns = new ArrayList<Column>();
            var seen = new HashSet<Column>();
            for (var cell : header.cells()) {
                var name = name(cell);
                var column = layout.column(name).orElse(null);
                columns.add(column);
                if (column == null && !name.isBlank()) {
                    faults.add(sheet, header.number(), name, SheetProblem.COLUMN_UNKNOWN, name);
                } else if (column != null && !seen.add(column)) {
                    faults.add(sheet, header.number(), name, SheetProblem.COLUMN_REPEATED, name);
                }
            }
            layout.columns().stream()
                    .filter(column -> column.required() && !seen.contains(column))
                    .forEach(column -> faults.add(
                            sheet, header.number(), column.name(), SheetProblem.COLUMN_MISSING, column.name()));
            return columns;
        }

        private boolean lacksRequired(List<Column> columns) {
            return layout.columns().stream().anyMatch(column -> column.required() && !columns.contains(column));
        }

        private static String name(Cell cell) {
            return cell instanceof Cell.Text text ? text.text().strip() : "";
        }

        /** Every column that the file has is a key; an empty cell is a null. */
        private Map<Column, Cell> cells(List<Column> columns, RawSheet.RawRow line) {
            var cells = new LinkedHashMap<Column, Cell>();
            for (int i = 0; i < Math.max(columns.size(), line.cells().size()); i++) {
                var cell = i < line.cells().size() ? line.cells().get(i) : null;
                if (i < columns.size() && columns.get(i) != null) {
                    cells.put(columns.get(i), blank(cell) ? null : cell);
                } else if (i >= columns.size() && !blank(cell)) {
                    faults.add(sheet, line.number(), null, SheetProblem.CELL_OUTSIDE_COLUMNS, i + 1);
                }
            }
            return cells;
        }

        private static boolean blank(Cell cell) {
            return cell == null || cell instanceof Cell.Text text && text.text().isBlank();
        }
    }
}

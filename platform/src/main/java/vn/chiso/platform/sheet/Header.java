package vn.chiso.platform.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Reads the rows of a sheet by the names in its first row; what does not fit the layout becomes a fault. */
final class Header {

    private static final Set<Column.Kind> MAY_GO_ON = Set.of(Column.Kind.TEXT, Column.Kind.SHOWN);

    private final SheetLayout layout;
    private final String sheet;
    private final SheetFaults faults;
    /** The position of every part of every column that is read. */
    private final Map<Column, TreeMap<Integer, Integer>> positions = new LinkedHashMap<>();

    private int width;

    Header(SheetLayout layout, String sheet, SheetFaults faults) {
        this.layout = layout;
        this.sheet = sheet;
        this.faults = faults;
    }

    List<SheetRow> rows(RawSheet raw) {
        var filled = raw.rows().stream().filter(row -> !row.isEmpty()).toList();
        if (filled.isEmpty()) {
            faults.add(sheet, 0, null, SheetProblem.SHEET_EMPTY, sheet);
            return List.of();
        }
        var header = HeaderRow.of(layout, filled);
        place(header);
        var rows = new ArrayList<SheetRow>();
        if (lacksRequired()) {
            return rows;
        }
        for (var line : filled.subList(header.end(), filled.size())) {
            if (header.isRepeatedBy(layout, line)) {
                continue;
            }
            var row = new SheetRow(sheet, line.number(), cells(line), faults);
            if (row.isComplete()) {
                rows.add(row);
            } else {
                row.readAll();
            }
        }
        return rows;
    }

    private void place(HeaderRow header) {
        width = header.names().size();
        for (int i = 0; i < width; i++) {
            var name = header.names().get(i);
            if (!name.isEmpty() && !layout.words().passesOver(name)) {
                place(name, i, header.number());
            }
        }
        layout.columns().stream()
                .filter(column -> column.required() && !positions.containsKey(column))
                .forEach(column -> missing(header.number(), column.name()));
        // What is only shown is not read, whole or not.
        positions.keySet().removeIf(column -> column.kind() == Column.Kind.SHOWN);
        positions.forEach((column, parts) -> IntStream.range(1, parts.lastKey())
                .filter(part -> !parts.containsKey(part))
                .findFirst()
                .ifPresent(part -> missing(header.number(), new Continuation(column.name(), part).header())));
    }

    private void place(String name, int position, int row) {
        var said = Continuation.of(name);
        var column = layout.column(said.column())
                .filter(known -> said.part() == 1 || MAY_GO_ON.contains(known.kind()))
                .orElse(null);
        if (column == null) {
            faults.add(sheet, row, name, SheetProblem.COLUMN_UNKNOWN, name);
            return;
        }
        var parts = positions.computeIfAbsent(column, known -> new TreeMap<>());
        if (parts.putIfAbsent(said.part(), position) != null) {
            faults.add(sheet, row, name, SheetProblem.COLUMN_REPEATED, name);
        }
    }

    private void missing(int row, String column) {
        faults.add(sheet, row, column, SheetProblem.COLUMN_MISSING, column);
    }

    private boolean lacksRequired() {
        return layout.columns().stream().anyMatch(column -> column.required() && !positions.containsKey(column));
    }

    /** Every column that is read and that the file has is a key; an empty cell is a null. */
    private Map<Column, Cell> cells(RawSheet.RawRow line) {
        var cells = new LinkedHashMap<Column, Cell>();
        positions.forEach((column, parts) -> cells.put(column, joined(column, parts, line)));
        for (int i = width; i < line.cells().size(); i++) {
            if (!blank(line.cells().get(i))) {
                faults.add(sheet, line.number(), null, SheetProblem.CELL_OUTSIDE_COLUMNS, i + 1);
            }
        }
        return cells;
    }

    private Cell joined(Column column, TreeMap<Integer, Integer> parts, RawSheet.RawRow line) {
        var first = cell(line, parts.firstEntry().getValue());
        int last = parts.keySet().stream()
                .filter(part -> cell(line, parts.get(part)) != null)
                .reduce(1, Math::max);
        if (last == 1) {
            return blank(first) ? null : first;
        }
        var text = new StringBuilder();
        for (var part : parts.headMap(last, true).entrySet()) {
            var name = new Continuation(column.name(), part.getKey()).header();
            switch (cell(line, part.getValue())) {
                case Cell.Text piece -> text.append(piece.text());
                case null -> faults.add(sheet, line.number(), name, SheetProblem.CELL_EMPTY);
                case Cell other -> faults.add(sheet, line.number(), name, SheetProblem.CELL_NOT_TEXT, other.shown());
            }
        }
        return text.isEmpty() ? null : new Cell.Text(text.toString());
    }

    private static Cell cell(RawSheet.RawRow line, int position) {
        return position < line.cells().size() ? line.cells().get(position) : null;
    }

    private static boolean blank(Cell cell) {
        return cell == null || cell instanceof Cell.Text text && text.text().isBlank();
    }
}

package vn.chiso.task.exchange;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import vn.chiso.platform.sheet.SheetRow;

/** One task as the file has it, with what went on in the rows below. */
final class PlanLine {

    private final SheetRow row;
    private final Map<String, String> cells;
    private final Map<String, BigDecimal> figures;

    PlanLine(SheetRow row) {
        this(row, read(row), figures(row));
    }

    PlanLine(SheetRow row, Map<String, String> cells, Map<String, BigDecimal> figures) {
        this.row = row;
        this.cells = new HashMap<>(cells);
        this.figures = Map.copyOf(figures);
    }

    static Map<String, String> read(SheetRow row) {
        var cells = new HashMap<String, String>();
        for (var column : PlanSheet.READ) {
            var text = PlanSheet.text(row, column);
            var clean = text == null ? "" : CellText.line(text);
            if (!clean.isEmpty()) {
                cells.put(column, clean);
            }
        }
        return cells;
    }

    /** Points lost may be written with their sign. */
    static Map<String, BigDecimal> figures(SheetRow row) {
        var figures = new HashMap<String, BigDecimal>();
        for (var column : PlanSheet.FIGURES) {
            var figure = row.decimal(column);
            if (figure != null) {
                figures.put(column, column.equals(PlanSheet.LOST_POINTS) ? figure.abs() : figure);
            }
        }
        return figures;
    }

    /** "Hoàn thành trước tháng" on this page, "11/2024" on the next. */
    void goOn(Map<String, String> rest) {
        rest.forEach((column, text) -> cells.merge(column, text, (first, second) -> first + " " + second));
    }

    /** The whole of a text that was split. */
    void rename(String column, String text) {
        cells.put(column, text);
    }

    /** A merged cell is empty below its first row. */
    void inherit(PlanLine above, String... columns) {
        for (var column : columns) {
            if (above.cells.containsKey(column)) {
                cells.putIfAbsent(column, above.cells.get(column));
            }
        }
    }

    boolean has(String column) {
        return cells.containsKey(column);
    }

    /** Null for an empty cell. */
    String text(String column) {
        return cells.get(column);
    }

    /** Null for an empty cell. */
    BigDecimal figure(String column) {
        return figures.get(column);
    }

    /** The place that faults of the task are told at. */
    SheetRow row() {
        return row;
    }
}

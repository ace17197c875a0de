package vn.chiso.task.exchange;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import vn.chiso.platform.sheet.SheetRow;

/** One task as the file has it, with what went on in the rows below. */
final class PlanLine {

    /** Tables that were copied out of web pages bring their mark-up along. */
    private static final Pattern MARK_UP = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");

    private static final Pattern SPACES = Pattern.compile("[\\h\\v]+");

    private final SheetRow row;
    private final Map<String, String> cells = new HashMap<>();

    PlanLine(SheetRow row) {
        this.row = row;
        cells.putAll(read(row));
    }

    static Map<String, String> read(SheetRow row) {
        var cells = new HashMap<String, String>();
        for (var column : PlanSheet.READ) {
            var text = row.text(column);
            var clean = text == null ? "" : clean(text);
            if (!clean.isEmpty()) {
                cells.put(column, clean);
            }
        }
        return cells;
    }

    private static String clean(String text) {
        var words = MARK_UP.matcher(text).replaceAll(" ");
        return Normalizer.normalize(SPACES.matcher(words).replaceAll(" "), Normalizer.Form.NFC)
                .strip();
    }

    /** "Hoàn thành trước tháng" on this page, "11/2024" on the next. */
    void goOn(Map<String, String> rest) {
        rest.forEach((column, text) -> cells.merge(column, text, (first, second) -> first + " " + second));
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

    /** The place that faults of the task are told at. */
    SheetRow row() {
        return row;
    }
}

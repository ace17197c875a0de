package vn.chiso.task.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.chiso.platform.sheet.SheetRow;
import vn.chiso.platform.text.VietnameseText;

/**
 * A row of an appendix.
 *
 * @param cells by column, in lines; without empty ones
 */
record AppendixRow(SheetRow row, Map<String, List<String>> cells) {

    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?\\d{1,2}\\)?");
    private static final int FEWEST_COLUMN_NUMBERS = 3;
    private static final String RECIPIENTS = "noi nhan";
    private static final Set<String> OF_ITEM =
            Set.of(PlanSheet.ITEM_NO, PlanSheet.ITEM, PlanSheet.CRITERION, PlanSheet.REASON);

    static AppendixRow of(SheetRow row) {
        var cells = new HashMap<String, List<String>>();
        for (var column : PlanSheet.READ) {
            var text = PlanSheet.text(row, column);
            var lines = text == null ? List.<String>of() : CellText.lines(text);
            if (!lines.isEmpty()) {
                cells.put(column, lines);
            }
        }
        return new AppendixRow(row, cells);
    }

    boolean has(String column) {
        return cells.containsKey(column);
    }

    /** In one line; null for an empty cell. */
    String text(String column) {
        return has(column) ? String.join(" ", cells.get(column)) : null;
    }

    List<String> lines(String column) {
        return cells.getOrDefault(column, List.of());
    }

    /** What is said of tasks beside their text, in lines. */
    Map<String, List<String>> ofTasks() {
        var others = new HashMap<>(cells);
        others.keySet().removeAll(OF_ITEM);
        others.remove(PlanSheet.TASK);
        return others;
    }

    /** What goes on from the row above, without bullets. */
    Map<String, String> rest() {
        var rest = new HashMap<String, String>();
        cells.forEach((column, lines) -> {
            if (!OF_ITEM.contains(column)) {
                var parts = CellText.parts(lines);
                var words = String.join(" ", parts.parts());
                rest.put(column, parts.rest() == null ? words : (parts.rest() + " " + words).strip());
            }
        });
        return rest;
    }

    /** Nothing stands but a number and a text. */
    boolean isHeadingAt(String textColumn) {
        return cells.keySet().stream()
                .allMatch(column -> column.equals(PlanSheet.ITEM_NO) || column.equals(textColumn));
    }

    /** Below the table of a document stands to whom it goes. */
    boolean isBelowTable() {
        return cells.values().stream()
                .anyMatch(lines -> VietnameseText.searchKey(lines.getFirst()).startsWith(RECIPIENTS));
    }

    /** Nothing, or "(1) (2) (3)" below the header. */
    boolean saysNothing() {
        return cells.isEmpty()
                || cells.size() >= FEWEST_COLUMN_NUMBERS
                        && cells.values().stream()
                                .allMatch(lines -> lines.size() == 1
                                        && COLUMN_NUMBER
                                                .matcher(lines.getFirst())
                                                .matches());
    }
}

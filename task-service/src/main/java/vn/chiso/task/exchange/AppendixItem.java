package vn.chiso.task.exchange;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The item that the rows of an appendix are at: what its own row says, until the next one begins. */
final class AppendixItem {

    /** "VI.2.a. Tỷ lệ hồ sơ": the criterion's code before its name. */
    private static final Pattern CODED = Pattern.compile(
            "^(?<code>(?:[IVXLC]{1,6}|\\d{1,2})(?:\\.(?:\\d{1,2}|\\p{L})(?!\\p{L})){1,4})\\.?\\s*(?<title>\\p{Lu}.*)$");

    private final Map<String, String> cells = new HashMap<>();
    private final Map<String, BigDecimal> figures;
    private final AppendixRow row;
    /** What stands beside the name and below no task: it holds for all tasks that have nothing of their own there. */
    private final Map<String, String> forAll = new HashMap<>();

    private boolean withTasks;

    private AppendixItem(AppendixRow row) {
        this.row = row;
        this.figures = row == null ? Map.of() : PlanLine.figures(row.row());
    }

    static AppendixItem none() {
        return new AppendixItem(null);
    }

    /** @param number null for an item that the document does not number */
    static AppendixItem of(AppendixRow row, String number) {
        var item = new AppendixItem(row);
        item.put(PlanSheet.ITEM_NO, number);
        item.put(PlanSheet.REASON, row.text(PlanSheet.REASON));
        var title = row.text(PlanSheet.ITEM);
        var code = row.text(PlanSheet.CRITERION);
        var coded = title == null || code != null ? null : CODED.matcher(title);
        boolean split = coded != null && coded.matches();
        item.put(PlanSheet.CRITERION, split ? coded.group("code") : code);
        item.put(PlanSheet.ITEM, split ? coded.group("title") : title);
        return item;
    }

    private void put(String column, String text) {
        if (text != null) {
            cells.put(column, text);
        }
    }

    boolean exists() {
        return row != null;
    }

    void hasTask() {
        withTasks = true;
    }

    /** Told as an item without a task where its line is read. */
    boolean lacksTask() {
        return exists() && !withTasks;
    }

    AppendixRow row() {
        return row;
    }

    /** A page break has split its name. */
    void goOnWith(String rest) {
        cells.merge(PlanSheet.ITEM, rest, (first, second) -> first + " " + second);
    }

    String title() {
        return cells.get(PlanSheet.ITEM);
    }

    void saysForAll(Map<String, String> rest) {
        forAll.putAll(rest);
    }

    /** What a task of it begins with. */
    Map<String, String> cells() {
        var all = new HashMap<>(forAll);
        all.putAll(cells);
        return all;
    }

    Map<String, BigDecimal> figures() {
        return figures;
    }
}

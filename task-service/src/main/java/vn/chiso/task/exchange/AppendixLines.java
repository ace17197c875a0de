package vn.chiso.task.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.chiso.platform.sheet.SheetRow;
import vn.chiso.task.plan.ItemKind;

/**
 * Reads a table as the appendices of plans have it: rows for chapters and kinds, numbered items below them, and in the rows of an item
 * or below it one task, or several in one cell beside as many owners and times. What does not fit together becomes a fault of its row.
 */
final class AppendixLines {

    private static final Pattern NUMBER = Pattern.compile("(?<number>\\d{1,3}(?:\\.\\d{1,3})*|[a-zđ])[.)]?");

    private final List<PlanLine> lines = new ArrayList<>();
    /** Those that belong to the item. */
    private final List<PlanLine> ofItem = new ArrayList<>();

    private final Map<String, String> chapter = new HashMap<>();
    private final boolean withItems;
    private AppendixItem item = AppendixItem.none();

    private AppendixLines(boolean withItems) {
        this.withItems = withItems;
    }

    /** Whether the file has what a document has, and not the columns by which a table names chapter and kind in each row. */
    static boolean fits(SheetRow row) {
        return row.has(PlanSheet.ITEM_NO)
                && List.of(PlanSheet.SECTION_CODE, PlanSheet.SECTION, PlanSheet.KIND, PlanSheet.TASK_NO).stream()
                        .noneMatch(row::has);
    }

    /** @param rows at least one */
    static List<PlanLine> of(List<SheetRow> rows) {
        var read = new AppendixLines(rows.getFirst().has(PlanSheet.ITEM));
        for (var one : rows) {
            var row = AppendixRow.of(one);
            if (row.isBelowTable()) {
                break;
            }
            if (!row.saysNothing() && !read.heads(row)) {
                read.take(row);
            }
        }
        read.at(AppendixItem.none());
        return read.lines;
    }

    private boolean heads(AppendixRow row) {
        var textColumn = withItems ? PlanSheet.ITEM : PlanSheet.TASK;
        if (!row.isHeadingAt(textColumn)) {
            return false;
        }
        var number = row.text(PlanSheet.ITEM_NO);
        var heading = AppendixHeading.of(number, row.text(textColumn));
        if (heading.isEmpty() && isTitleAcross(row, number)) {
            begin(new AppendixHeading.Section(null, number));
            return true;
        }
        heading.ifPresent(this::begin);
        return heading.isPresent();
    }

    /** A merged row has its words in the first column. */
    private static boolean isTitleAcross(AppendixRow row, String number) {
        return number != null
                && row.cells().size() == 1
                && !NUMBER.matcher(number).matches();
    }

    private void begin(AppendixHeading heading) {
        at(AppendixItem.none());
        switch (heading) {
            case AppendixHeading.Section section -> {
                chapter.clear();
                chapter.put(PlanSheet.SECTION, section.title());
                if (section.code() != null) {
                    chapter.put(PlanSheet.SECTION_CODE, section.code());
                }
            }
            case AppendixHeading.Kind(ItemKind kind) -> chapter.put(PlanSheet.KIND, kind.name());
        }
    }

    private void at(AppendixItem next) {
        if (withItems && item.lacksTask()) {
            add(item.row(), item.row().rest());
        }
        ofItem.clear();
        item = next;
    }

    private void take(AppendixRow row) {
        var number = number(row);
        if (!withItems) {
            tasks(row, number);
        } else if (isOfSameItem(row, number)) {
            if (row.has(PlanSheet.ITEM)) {
                item.goOnWith(row.text(PlanSheet.ITEM));
                ofItem.forEach(line -> line.rename(PlanSheet.ITEM, item.title()));
            }
            tasks(row, number);
        } else if (number == null && !row.has(PlanSheet.ITEM)) {
            row.row().fault(null, ExchangeProblem.ROW_CONTINUES_NOTHING);
        } else {
            at(AppendixItem.of(row, number));
            tasks(row, null);
        }
    }

    private static String number(AppendixRow row) {
        var written = row.text(PlanSheet.ITEM_NO);
        if (written == null) {
            return null;
        }
        var number = NUMBER.matcher(written);
        if (number.matches()) {
            return number.group("number");
        }
        row.row().fault(PlanSheet.ITEM_NO, ExchangeProblem.ROW_NUMBER_UNKNOWN, written);
        return written;
    }

    /** Below an item stand its tasks, with numbers of their own or without, and what a page break has split. */
    private boolean isOfSameItem(AppendixRow row, String number) {
        if (!item.exists()) {
            return false;
        }
        if (!row.has(PlanSheet.ITEM)) {
            return number == null || row.has(PlanSheet.TASK);
        }
        return number == null
                && (!row.has(PlanSheet.TASK)
                        || !Character.isUpperCase(row.text(PlanSheet.ITEM).codePointAt(0)));
    }

    private void tasks(AppendixRow row, String number) {
        var said = CellText.parts(row.lines(PlanSheet.TASK));
        var tasks = new ArrayList<>(said.parts());
        boolean begun = number == null && !(withItems ? ofItem : lines).isEmpty();
        if (said.rest() != null && begun) {
            lines.getLast().goOn(Map.of(PlanSheet.TASK, said.rest()));
        } else if (said.rest() != null) {
            tasks.set(0, said.rest() + " " + tasks.getFirst());
        }
        if (tasks.isEmpty() || begun && tasks.size() == 1 && isRest(row, tasks.getFirst())) {
            goOn(row, begun);
        } else {
            add(row, tasks, number);
        }
    }

    private void add(AppendixRow row, List<String> tasks, String number) {
        var parts = new RowParts(row.row(), tasks.size());
        var others = new HashMap<String, List<String>>();
        row.ofTasks().forEach((column, lines) -> others.put(column, parts.of(column, lines)));
        for (int i = 0; i < tasks.size(); i++) {
            var cells = new HashMap<String, String>();
            cells.put(PlanSheet.TASK, tasks.get(i));
            if (number != null && i == 0) {
                cells.put(PlanSheet.TASK_NO, number);
            }
            for (var other : others.entrySet()) {
                cells.put(other.getKey(), other.getValue().get(i));
            }
            RowParts.part(cells);
            add(row, cells);
        }
    }

    private void add(AppendixRow row, Map<String, String> cells) {
        var all = new HashMap<>(chapter);
        all.putAll(item.cells());
        all.putAll(cells);
        all.values().removeIf(String::isEmpty);
        var line = new PlanLine(row.row(), all, item.figures());
        lines.add(line);
        ofItem.add(line);
        item.hasTask();
    }

    /** Neither a time nor an owner, and no beginning of a sentence. */
    private static boolean isRest(AppendixRow row, String task) {
        return !row.has(PlanSheet.LEADS) && !row.has(PlanSheet.DEADLINE) && Character.isLowerCase(task.codePointAt(0));
    }

    /** A row without a task of its own. */
    private void goOn(AppendixRow row, boolean begun) {
        if (begun) {
            lines.getLast().goOn(row.rest());
        } else if (item.exists()) {
            item.saysForAll(row.rest());
        } else {
            row.row().fault(null, ExchangeProblem.ROW_CONTINUES_NOTHING);
        }
    }
}

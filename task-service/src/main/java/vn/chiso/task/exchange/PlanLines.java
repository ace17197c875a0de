package vn.chiso.task.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chiso.platform.sheet.SheetRow;

/** Joins what page breaks have split, leaves out repeated headers, and gives merged cells to every row that they stand for. */
final class PlanLines {

    private PlanLines() {}

    static List<PlanLine> of(List<SheetRow> rows) {
        if (!rows.isEmpty() && AppendixLines.fits(rows.getFirst())) {
            return AppendixLines.of(rows);
        }
        var lines = new ArrayList<PlanLine>();
        for (var row : rows) {
            var cells = PlanLine.read(row);
            if (cells.isEmpty() || isHeader(cells)) {
                continue;
            }
            if (!goesOn(row, cells)) {
                lines.add(new PlanLine(row));
            } else if (lines.isEmpty()) {
                row.fault(null, ExchangeProblem.ROW_CONTINUES_NOTHING);
            } else {
                lines.getLast().goOn(cells);
            }
        }
        inherit(lines);
        return lines;
    }

    private static boolean isHeader(Map<String, String> cells) {
        return cells.entrySet().stream().allMatch(cell -> cell.getKey().equalsIgnoreCase(cell.getValue()));
    }

    /** A task has a number where the file numbers tasks; elsewhere it has a text, and somebody who does it or a time. */
    private static boolean goesOn(SheetRow row, Map<String, String> cells) {
        if (row.has(PlanSheet.TASK_NO)) {
            return !cells.containsKey(PlanSheet.TASK_NO) && !cells.containsKey(PlanSheet.ITEM_NO);
        }
        if (!cells.containsKey(PlanSheet.TASK)) {
            return !cells.containsKey(PlanSheet.ITEM_NO);
        }
        return !cells.containsKey(PlanSheet.LEADS)
                && !cells.containsKey(PlanSheet.DEADLINE)
                && Character.isLowerCase(cells.get(PlanSheet.TASK).codePointAt(0));
    }

    private static void inherit(List<PlanLine> lines) {
        for (int i = 1; i < lines.size(); i++) {
            var line = lines.get(i);
            var above = lines.get(i - 1);
            if (!line.has(PlanSheet.SECTION_CODE)) {
                line.inherit(above, PlanSheet.SECTION_CODE, PlanSheet.SECTION);
            }
            if (!line.has(PlanSheet.ITEM_NO) && !line.has(PlanSheet.ITEM)) {
                line.inherit(
                        above,
                        PlanSheet.KIND,
                        PlanSheet.ITEM_NO,
                        PlanSheet.ITEM,
                        PlanSheet.CRITERION,
                        PlanSheet.REASON);
            }
        }
    }
}

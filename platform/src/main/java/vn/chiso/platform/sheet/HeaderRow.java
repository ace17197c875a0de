package vn.chiso.platform.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a table begins, and how its columns are called.
 *
 * @param names by position; empty where none stands
 * @param end   of the lines above the content
 */
record HeaderRow(int number, List<String> names, int end) {

    /** Of a document: more than its heading, issuer and explanations need. */
    private static final int FARTHEST = 40;

    private static final int FEWEST_COLUMNS = 3;

    /** @param filled lines with something in them, at least one */
    static HeaderRow of(SheetLayout layout, List<RawSheet.RawRow> filled) {
        int at = layout.words().isEmpty() ? 0 : begin(layout, filled);
        var names = names(filled.get(at));
        int end = at + 1;
        if (!layout.words().isEmpty() && end < filled.size()) {
            var below = names(filled.get(end));
            if (isSecondLine(layout, names, below)) {
                names = joined(names, below);
                end++;
            }
        }
        return new HeaderRow(filled.get(at).number(), names, end);
    }

    private static int begin(SheetLayout layout, List<RawSheet.RawRow> filled) {
        for (int i = 0; i < Math.min(filled.size(), FARTHEST); i++) {
            if (names(filled.get(i)).stream().filter(layout::knows).count() >= FEWEST_COLUMNS) {
                return i;
            }
        }
        return 0;
    }

    /** "Cơ quan thực hiện" over "Chủ trì" and "Phối hợp": it names a column that the first line leaves without a name. */
    private static boolean isSecondLine(SheetLayout layout, List<String> above, List<String> below) {
        var named = below.stream().filter(name -> !name.isEmpty()).toList();
        if (named.isEmpty() || !named.stream().allMatch(layout::knows)) {
            return false;
        }
        for (int i = 0; i < below.size(); i++) {
            if (!below.get(i).isEmpty() && (i >= above.size() || above.get(i).isEmpty())) {
                return true;
            }
        }
        return false;
    }

    private static List<String> joined(List<String> above, List<String> below) {
        var names = new ArrayList<String>();
        for (int i = 0; i < Math.max(above.size(), below.size()); i++) {
            var lower = i < below.size() ? below.get(i) : "";
            names.add(lower.isEmpty() && i < above.size() ? above.get(i) : lower);
        }
        return names;
    }

    /** Whether a line further down says the header once more. */
    boolean isRepeatedBy(SheetLayout layout, RawSheet.RawRow row) {
        if (layout.words().isEmpty()) {
            return false;
        }
        var said = names(row).stream().filter(name -> !name.isEmpty()).toList();
        return said.size() >= FEWEST_COLUMNS && said.stream().allMatch(layout::knows);
    }

    private static List<String> names(RawSheet.RawRow row) {
        return row.cells().stream()
                .map(cell -> cell instanceof Cell.Text text ? text.text().strip() : "")
                .toList();
    }
}

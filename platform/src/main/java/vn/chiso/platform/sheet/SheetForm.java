package vn.chiso.platform.sheet;

import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * How a sheet of a workbook is handed out to be filled in: every cell is locked but those that are somebody's to fill in. Locks keep
 * from slips, not from malice: whoever takes the file in checks it like any other.
 *
 * @param hidden names of columns that are for the machine; all of them hide the sheet
 * @param widths of columns in letters, by name; texts are wrapped there
 * @param open whether the cell may be filled in, by position of its row, from 0, and name of its column
 */
public record SheetForm(Set<String> hidden, Map<String, Integer> widths, BiPredicate<Integer, String> open) {

    /** What a spreadsheet asks for before it takes the locks away. Known to everybody: it protects nothing but attention. */
    public static final String PASSWORD = "chiso";

    public SheetForm {
        hidden = Set.copyOf(hidden);
        widths = Map.copyOf(widths);
    }
}

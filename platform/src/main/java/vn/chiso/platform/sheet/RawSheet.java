package vn.chiso.platform.sheet;

import java.util.List;

/** A sheet as the file has it: rows from the first, cells by position; an empty cell is null. */
record RawSheet(String name, List<RawRow> rows) {

    /** @param number as a spreadsheet numbers it, from 1 */
    record RawRow(int number, List<Cell> cells) {

        boolean isEmpty() {
            return cells.stream().allMatch(java.util.Objects::isNull);
        }
    }
}

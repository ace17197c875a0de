package vn.chiso.platform.sheet;

import vn.chiso.platform.problem.ProblemType;

/** What can be wrong with a file of tables: with the whole, or with one cell. */
public enum SheetProblem implements ProblemType {
    NOT_A_SPREADSHEET,
    SPREADSHEET_TOO_LARGE,
    SHEET_MISSING,
    SHEET_EMPTY,
    COLUMN_MISSING,
    COLUMN_UNKNOWN,
    COLUMN_REPEATED,
    CELL_OUTSIDE_COLUMNS,
    CELL_EMPTY,
    CELL_TOO_LONG,
    CELL_NOT_TEXT,
    CELL_NOT_NUMBER,
    CELL_AMBIGUOUS_NUMBER,
    CELL_NOT_INTEGER,
    CELL_NOT_DATE,
    CELL_NOT_BOOLEAN,
    CELL_NOT_AMONG,
    CELL_NOT_JSON,
    CELL_INVALID;

    @Override
    public int status() {
        return 400;
    }
}

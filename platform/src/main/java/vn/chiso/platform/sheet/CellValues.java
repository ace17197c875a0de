package vn.chiso.platform.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.chiso.platform.json.PlainText;
import vn.chiso.platform.json.PlausibleDates;

/** Reads cells as people in Viet Nam fill them in: 84,2 and 84.2, 31/12/2023 and 2023-12-31. Never guesses. */
final class CellValues {

    private static final int LONGEST_NUMBER = 40;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");
    /** 1,000 is a thousand to one reader and one to another. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9]\\d{0,2}([.,]\\d{3})+");

    private CellValues() {}

    /** A cell that cannot be read as what it should be. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final SheetProblem problem;

        Unreadable(SheetProblem problem) {
            super(problem.code(), null, false, false);
            this.problem = problem;
        }

        SheetProblem problem() {
            return problem;
        }
    }

    static String text(Cell cell) throws Unreadable {
        return switch (cell) {
            case Cell.Text text when PlainText.isStorable(text.text()) -> text.text();
            // A year or an ordinal that a spreadsheet took for a number. Of 1.1 nobody knows whether it was 1.10.
            case Cell.Number number
            when number.number().scale() == 0 -> number.number().toPlainString();
            case Cell.Text ignored -> throw new Unreadable(SheetProblem.CELL_NOT_TEXT);
            case Cell.Number ignored -> throw new Unreadable(SheetProblem.CELL_NOT_TEXT);
            case Cell.Percent ignored -> throw new Unreadable(SheetProblem.CELL_NOT_TEXT);
            case Cell.Day ignored -> throw new Unreadable(SheetProblem.CELL_NOT_TEXT);
            case Cell.Truth ignored -> throw new Unreadable(SheetProblem.CELL_NOT_TEXT);
            case Cell.Broken ignored -> throw new Unreadable(SheetProblem.CELL_NOT_TEXT);
        };
    }

    static BigDecimal decimal(Cell cell) throws Unreadable {
        return switch (cell) {
            case Cell.Number number -> number.number();
            case Cell.Text text -> decimal(text.text().strip());
            // 5 % may mean 5 or 0.05 here.
            case Cell.Percent ignored -> throw new Unreadable(SheetProblem.CELL_AMBIGUOUS_NUMBER);
            case Cell.Day ignored -> throw new Unreadable(SheetProblem.CELL_NOT_NUMBER);
            case Cell.Truth ignored -> throw new Unreadable(SheetProblem.CELL_NOT_NUMBER);
            case Cell.Broken ignored -> throw new Unreadable(SheetProblem.CELL_NOT_NUMBER);
        };
    }

    private static BigDecimal decimal(String text) throws Unreadable {
        if (AMBIGUOUS.matcher(text).matches()) {
            throw new Unreadable(SheetProblem.CELL_AMBIGUOUS_NUMBER);
        }
        if (text.length() > LONGEST_NUMBER || !NUMBER.matcher(text).matches()) {
            throw new Unreadable(SheetProblem.CELL_NOT_NUMBER);
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    static Integer integer(Cell cell) throws Unreadable {
        try {
            return decimal(cell).intValueExact();
        } catch (ArithmeticException e) {
            throw new Unreadable(SheetProblem.CELL_NOT_INTEGER);
        }
    }

    static LocalDate date(Cell cell) throws Unreadable {
        return switch (cell) {
            case Cell.Day day when PlausibleDates.isPlausible(day.date()) -> day.date();
            case Cell.Text text ->
                CellDates.read(text.text()).orElseThrow(() -> new Unreadable(SheetProblem.CELL_NOT_DATE));
            case Cell other -> throw new Unreadable(SheetProblem.CELL_NOT_DATE);
        };
    }

    static Boolean truth(Cell cell) throws Unreadable {
        if (cell instanceof Cell.Truth truth) {
            return truth.value();
        }
        if (cell instanceof Cell.Text text) {
            switch (text.text().strip().toLowerCase(Locale.ROOT)) {
                case "true", "có", "x":
                    return true;
                case "false", "không":
                    return false;
                default:
            }
        }
        throw new Unreadable(SheetProblem.CELL_NOT_BOOLEAN);
    }
}

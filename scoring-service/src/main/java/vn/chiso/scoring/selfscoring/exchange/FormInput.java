package vn.chiso.scoring.selfscoring.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import vn.chiso.platform.sheet.SheetRow;
import vn.chiso.scoring.engine.InputValue;

/**
 * An input of a method, as a cell to be filled in.
 *
 * @param name as the engine knows it
 * @param label as people know it
 */
record FormInput(String name, Kind kind, String label) {

    private static final String YES = "có";
    private static final String NO = "không";

    /** A spreadsheet keeps so many digits of a number; what has more is written as text. */
    private static final int DIGITS = 15;

    /** What it is read as. */
    enum Kind {
        NUMBER,
        FLAG,
        DATE,
        /** A variable of a formula: a number, or yes or no. */
        MEASURED
    }

    /** Null where nothing is filled in, or what is there cannot be read, which becomes a fault. */
    InputValue read(SheetRow row, String column) {
        return switch (kind) {
            case NUMBER -> amount(row.decimal(column));
            case FLAG -> flag(row.truth(column));
            case DATE -> day(row.date(column));
            case MEASURED -> row.saysTruth(column) ? flag(row.truth(column)) : amount(row.decimal(column));
        };
    }

    /** The value as a cell. */
    Object write(InputValue value) {
        return switch (value) {
            case null -> null;
            case InputValue.Amount(BigDecimal number) -> number.precision() > DIGITS ? number.toPlainString() : number;
            case InputValue.Flag(boolean met) -> met ? YES : NO;
            case InputValue.Text(String text) -> kind == Kind.DATE ? dayOr(text) : text;
        };
    }

    /** Beside a line that does not apply anything could once be kept. */
    private static Object dayOr(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return text;
        }
    }

    private static InputValue amount(BigDecimal number) {
        return number == null ? null : new InputValue.Amount(number);
    }

    private static InputValue flag(Boolean met) {
        return met == null ? null : new InputValue.Flag(met);
    }

    private static InputValue day(LocalDate date) {
        return date == null ? null : new InputValue.Text(date.toString());
    }
}

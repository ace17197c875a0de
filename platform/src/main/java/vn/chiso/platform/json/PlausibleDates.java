package vn.chiso.platform.json;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days that documents of this domain can name; PostgreSQL's and Java's ranges differ far beyond them. */
public final class PlausibleDates {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private PlausibleDates() {}

    /** @throws IllegalArgumentException unless it is a day of the years 1900 to 2999 in ISO 8601 */
    public static LocalDate parse(String text) {
        try {
            var date = LocalDate.parse(text);
            if (isPlausible(date)) {
                return date;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
        throw new IllegalArgumentException("a day of the years 1900 to 2999 is expected");
    }

    /** Of the years 1900 to 2999. */
    public static boolean isPlausible(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }
}

package vn.chiso.platform.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import vn.chiso.platform.json.PlausibleDates;

/** Days as people in Viet Nam type them: 31/12/2023 and 2023-12-31. */
public final class CellDates {

    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

    private CellDates() {}

    /** Empty for what is no day, or none that a document could name. */
    public static Optional<LocalDate> read(String text) {
        for (var form : FORMS) {
            try {
                return Optional.of(LocalDate.parse(text.strip(), form)).filter(PlausibleDates::isPlausible);
            } catch (DateTimeException e) {
                continue;
            }
        }
        return Optional.empty();
    }
}

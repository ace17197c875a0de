package vn.chiso.task.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The fixed words of the report; it is a Vietnamese document by law, so they have no English beside them. */
final class ReportWords {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private ReportWords() {}

    static String text(String key, Object... written) {
        var pattern = ResourceBundle.getBundle("report_texts", VIETNAMESE).getString(key);
        return new MessageFormat(pattern, VIETNAMESE).format(written);
    }

    static String capitals(String text) {
        return text.toUpperCase(VIETNAMESE);
    }
}

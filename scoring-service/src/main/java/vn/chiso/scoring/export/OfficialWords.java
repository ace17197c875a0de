package vn.chiso.scoring.export;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.chiso.platform.document.Heading;
import vn.chiso.platform.document.OfficialReference;
import vn.chiso.scoring.engine.Wording;

/** The fixed words of official documents. */
public final class OfficialWords {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Wording WORDS = Wording.vietnamese("document");
    private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|H([12])|(\\d{2})))?");
    private static final List<String> ROMAN = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");

    private OfficialWords() {}

    public static String text(String key, Object... written) {
        return WORDS.text(key, written);
    }

    public static String capitals(String text) {
        return text.toUpperCase(VIETNAMESE);
    }

    /** "năm 2023" for 2023, "quý IV năm 2023" for 2023-Q4. */
    public static String period(String period) {
        var parts = PERIOD.matcher(period);
        if (!parts.matches()) {
            return text("period", period);
        }
        var year = parts.group(1);
        if (parts.group(2) != null) {
            return text("quarter", year, roman(Integer.parseInt(parts.group(2))));
        }
        if (parts.group(3) != null) {
            return text("half." + parts.group(3), year);
        }
        return parts.group(4) == null ? text("year", year) : text("month", year, "" + Integer.parseInt(parts.group(4)));
    }

    /** The line that ties an appendix to its document. */
    public static Heading reference(OfficialReference to) {
        return new Heading(Heading.Kind.REFERENCE, text("reference", to.kind(), to.number(), to.day(), to.issuer()));
    }

    /** Of groups and parts, from 1; a hundred at most. */
    public static String roman(int number) {
        return "X".repeat(number / 10) + ROMAN.get(number % 10);
    }
}

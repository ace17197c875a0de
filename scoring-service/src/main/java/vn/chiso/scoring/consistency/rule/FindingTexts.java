package vn.chiso.scoring.consistency.rule;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Findings as sentences, in Vietnamese or English. */
public final class FindingTexts {

    private static final Pattern PLACE = Pattern.compile("\\{(subject|found|expected)}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+");
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private FindingTexts() {}

    public static String text(Finding finding, Locale language) {
        var pattern = ResourceBundle.getBundle("consistency", language, EXACT)
                .getString(finding.rule().name());
        var values = Map.of(
                "subject", shown(finding.subject()),
                "found", value(finding, finding.found(), language),
                "expected", value(finding, finding.expected(), language));
        return PLACE.matcher(pattern).replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))));
    }

    private static String value(Finding finding, String value, Locale language) {
        var shown = shown(value);
        var vietnamese = language.getLanguage().equals("vi");
        return vietnamese && finding.rule().ofFigures() && NUMBER.matcher(shown).matches()
                ? shown.replace('.', ',')
                : shown;
    }

    private static String shown(String value) {
        return value == null ? "–" : value;
    }
}

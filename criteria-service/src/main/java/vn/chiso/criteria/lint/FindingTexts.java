package vn.chiso.criteria.lint;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Findings as sentences, in Vietnamese or English. */
public final class FindingTexts {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private FindingTexts() {}

    public static String text(Finding finding, Locale language) {
        var pattern = ResourceBundle.getBundle("lint", language, EXACT)
                .getString(finding.rule().id());
        return PLACE.matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement(finding.values().getOrDefault(place.group(1), "?")));
    }
}

package vn.chiso.criteria.regulation.lint;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Findings as sentences, in Vietnamese or English. */
public final class RegulationFindingTexts {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private RegulationFindingTexts() {}

    public static String text(RegulationFinding finding, Locale language) {
        var pattern = ResourceBundle.getBundle("regulation_lint", language, EXACT)
                .getString(finding.rule().id());
        return PLACE.matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement(finding.values().getOrDefault(place.group(1), "?")));
    }
}

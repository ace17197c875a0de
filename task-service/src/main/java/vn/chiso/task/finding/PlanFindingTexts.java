package vn.chiso.task.finding;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Findings as sentences, in Vietnamese or English. */
public final class PlanFindingTexts {

    private static final Pattern PLACE = Pattern.compile("\\{(subject|found|expected)}");
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private PlanFindingTexts() {}

    public static String text(PlanFinding finding, Locale language) {
        var texts = ResourceBundle.getBundle("plan_findings", language, EXACT);
        var values = Map.of(
                "subject", shown(finding.subject(), texts),
                "found", shown(finding.found(), texts),
                "expected", shown(finding.expected(), texts));
        return PLACE.matcher(texts.getString(finding.rule().name()))
                .replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))));
    }

    /** Days of the week have words, and dates are written as people of the country do. */
    private static String shown(String value, ResourceBundle texts) {
        if (value == null || value.isEmpty()) {
            return "–";
        }
        return texts.containsKey(value)
                ? texts.getString(value)
                : DATE.matcher(value).replaceAll("$3/$2/$1");
    }
}

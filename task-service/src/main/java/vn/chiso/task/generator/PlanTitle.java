package vn.chiso.task.generator;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a drafted plan is called until its coordinator words it otherwise: by programme, period and unit, so that no two read alike. */
final class PlanTitle {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final int YEAR = 4;
    private static final int NUMBER = 6;

    private PlanTitle() {}

    static String of(PublishedResult result) {
        var texts = ResourceBundle.getBundle("plan_texts", VIETNAMESE);
        return formatted(
                texts.getString("remediation.title"),
                programme(texts, result.programme()),
                period(texts, result.period()),
                result.assessedUnit().name());
    }

    /** Provinces have programmes of their own, which are called by their codes. */
    private static String programme(ResourceBundle texts, String code) {
        if (code == null) {
            return "";
        }
        var key = "programme." + code;
        return texts.containsKey(key) ? texts.getString(key) : formatted(texts.getString("programme.other"), code);
    }

    /** {@code 2024}, {@code 2024-H1}, {@code 2024-Q3}, {@code 2024-05}; anything else as it is. */
    private static String period(ResourceBundle texts, String code) {
        if (!code.matches("[0-9]{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?")) {
            return formatted(texts.getString("period.other"), code);
        }
        var year = code.substring(0, YEAR);
        if (code.length() == YEAR) {
            return formatted(texts.getString("period.year"), year);
        }
        var part = code.substring(YEAR + 1);
        return switch (part.charAt(0)) {
            case 'H' -> formatted(texts.getString("period.half." + code.charAt(NUMBER)), year);
            case 'Q' -> formatted(texts.getString("period.quarter"), year, code.substring(NUMBER));
            default -> formatted(texts.getString("period.month"), year, String.valueOf(Integer.parseInt(part)));
        };
    }

    private static String formatted(String pattern, Object... arguments) {
        return new MessageFormat(pattern, VIETNAMESE).format(arguments);
    }
}

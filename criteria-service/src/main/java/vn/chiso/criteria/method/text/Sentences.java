package vn.chiso.criteria.method.text;

import java.util.List;
import java.util.Locale;

/** Lines of a rule joined to one sentence. */
final class Sentences {

    private Sentences() {}

    static String of(List<String> lines) {
        var text = String.join("; ", lines);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    /** A sentence that says one thing more. */
    static String continued(String sentence, String more) {
        return sentence.substring(0, sentence.length() - 1) + "; " + more + ".";
    }

    /** A sentence as part of another one. */
    static String inside(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1, sentence.length() - 1);
    }
}

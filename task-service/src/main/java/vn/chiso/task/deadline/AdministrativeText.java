package vn.chiso.task.deadline;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings a text to the one spelling that the grammar is written in: NFC, lower case, single spaces, no closing punctuation. */
final class AdministrativeText {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern CLOSING = Pattern.compile("[ .,;:/]+$");

    private AdministrativeText() {}

    static String normalised(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String visible = INVISIBLE.matcher(composed).replaceAll("");
        String spaced = SPACES.matcher(visible).replaceAll(" ").strip();
        return CLOSING.matcher(spaced).replaceAll("");
    }
}

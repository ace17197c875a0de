package vn.chiso.testing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a name in camel case, in lower case: {@code ScoreDTOList} is score, dto, list. */
final class Words {

    private static final Pattern BORDER = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[_$]");

    private Words() {}

    static List<String> of(String name) {
        return BORDER.splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}

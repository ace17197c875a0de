package vn.chiso.bench.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The statements of a write as a script of pgbench that can be run again and again. The ids that were made for it are found by
 * comparing two writes of the same kind; they, and the caller's own key, are new ones in each run.
 */
final class RepeatedWrite {

    private static final Pattern ID = Pattern.compile("'([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})'");
    private static final Pattern LITERAL = Pattern.compile("'(?:[^']++|'')*+'");
    private static final String KEY = "made_key";

    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Pattern key;

    private RepeatedWrite(Pattern key) {
        this.key = key;
    }

    /** @param key the whole of a literal that has to be unique as well */
    static List<String> script(List<String> one, List<String> other, Pattern key) {
        var write = new RepeatedWrite(key);
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            write.compare(ids(one.get(i)), ids(other.get(i)));
        }
        return Stream.concat(Stream.of(write.made()), one.stream().map(write::renewed))
                .toList();
    }

    /** Bound to the statements like what they replace: each place says of what type it is. */
    private String made() {
        return Stream.concat(
                        variables.values().stream().map(name -> "uuidv7() as " + name),
                        Stream.of("'key' || uuidv7() as " + KEY))
                .collect(Collectors.joining(", ", "select ", " \\gset"));
    }

    private static List<String> ids(String statement) {
        return ID.matcher(statement).results().map(found -> found.group(1)).toList();
    }

    private void compare(List<String> one, List<String> other) {
        IntStream.range(0, Math.min(one.size(), other.size()))
                .filter(at -> !one.get(at).equals(other.get(at)))
                .forEach(at -> variables.putIfAbsent(one.get(at), "id" + variables.size()));
    }

    private String renewed(String statement) {
        return LITERAL.matcher(statement).replaceAll(found -> Matcher.quoteReplacement(literal(found))) + ";";
    }

    private String literal(MatchResult found) {
        var literal = found.group();
        var content = literal.substring(1, literal.length() - 1);
        var variable = variables.get(content);
        if (variable != null) {
            return ":" + variable;
        }
        if (key.matcher(content).matches()) {
            return ":" + KEY;
        }
        return withoutColons(literal);
    }

    /** A statement that is the same every time, such as one that reads. */
    static String unchanged(String statement) {
        return LITERAL.matcher(statement).replaceAll(found -> Matcher.quoteReplacement(withoutColons(found.group())))
                + ";";
    }

    /** What follows a colon would be taken for the name of a variable. */
    private static String withoutColons(String literal) {
        return literal.indexOf(':') < 0
                ? literal
                : "E" + literal.replace("\\", "\\\\").replace(":", "\\x3a");
    }
}

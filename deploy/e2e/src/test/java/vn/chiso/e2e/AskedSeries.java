package vn.chiso.e2e;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Metrics that expressions name, each with the labels by which they choose and group it. */
final class AskedSeries {

    /** Prometheus makes "up" itself, and the back-up writes its own file; everything else comes from a module. */
    private static final Pattern METRIC =
            Pattern.compile("\\b((?:chiso_(?!backup_)|kafka_|jvm_|process_)[a-z_]+)\\b(?:\\{([^{}]*)})?");

    private static final Pattern CHOSEN = Pattern.compile("([a-z_]+)\\s*(?:=~|!~|!=|=)");
    private static final Pattern GROUPED = Pattern.compile("\\bby\\s*\\(([^()]*)\\)\\s*\\(");
    private static final Pattern WORD = Pattern.compile("[a-z_]+");

    /** Labels that scraping adds. */
    private static final Set<String> ADDED = Set.of("job", "instance", "module");

    private AskedSeries() {}

    /** @param text of a rule file or a dashboard */
    static Map<String, Set<String>> in(String text) {
        String plain = text.replace("\\\"", "\"");
        Map<String, Set<String>> asked = new TreeMap<>();
        Matcher metrics = METRIC.matcher(plain);
        while (metrics.find()) {
            Set<String> labels = asked.computeIfAbsent(metrics.group(1), name -> new TreeSet<>());
            if (metrics.group(2) != null) {
                words(CHOSEN, metrics.group(2), labels);
            }
        }
        Matcher groups = GROUPED.matcher(plain);
        while (groups.find()) {
            Matcher inner = METRIC.matcher(plain.substring(groups.end(), closing(plain, groups.end())));
            while (inner.find()) {
                words(WORD, groups.group(1), asked.get(inner.group(1)));
            }
        }
        asked.values().forEach(labels -> labels.removeAll(ADDED));
        return asked;
    }

    private static void words(Pattern pattern, String text, Set<String> into) {
        pattern.matcher(text).results().forEach(found -> into.add(found.group(found.groupCount())));
    }

    private static int closing(String text, int from) {
        int open = 1;
        for (int i = from; i < text.length(); i++) {
            open += text.charAt(i) == '(' ? 1 : 0;
            open -= text.charAt(i) == ')' ? 1 : 0;
            if (open == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("a bracket stays open: " + text.substring(from));
    }
}

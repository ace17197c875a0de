package vn.chiso.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PromQL of alert rules and dashboards, as far as names and brackets go. */
final class Expressions {

    private static final Set<String> FUNCTIONS =
            Set.of("max", "min", "sum", "avg", "count", "rate", "increase", "histogram_quantile", "absent", "time");
    private static final Set<String> WORDS = Set.of("by", "without", "and", "or", "unless", "on", "ignoring");
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final Pattern RANGE = Pattern.compile("\\[\\d+[smhdw]]");
    private static final Pattern LABELS = Pattern.compile("\\{[^{}]*}|(\\b(by|without|on|ignoring)\\s*)\\([^()]*\\)");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");

    private Expressions() {}

    /** Place → expression. */
    static Map<String, String> all() {
        Map<String, String> found = new LinkedHashMap<>();
        for (Path file : Repository.files("deploy/observability/rules", ".yml")) {
            for (JsonNode group : Repository.yaml(file).getFirst().path("groups")) {
                for (JsonNode rule : group.path("rules")) {
                    found.put(
                            file.getFileName() + " " + rule.path("alert").asText(),
                            rule.path("expr").asText());
                }
            }
        }
        for (Path file : Repository.files("deploy/observability/grafana/dashboards", ".json")) {
            for (JsonNode panel : Repository.yaml(file).getFirst().path("panels")) {
                for (JsonNode target : panel.path("targets")) {
                    found.put(
                            file.getFileName() + " " + panel.path("title").asText() + " "
                                    + target.path("refId").asText(),
                            target.path("expr").asText());
                }
            }
        }
        return found;
    }

    /** Names of metrics. A word before an opening bracket is a function, and must be a known one. */
    static Set<String> metrics(String expression) {
        String bare = STRING.matcher(expression).replaceAll("\"\"");
        bare = RANGE.matcher(bare).replaceAll("");
        bare = LABELS.matcher(bare).replaceAll(" $2 ");
        Set<String> metrics = new TreeSet<>();
        Matcher names = NAME.matcher(bare);
        while (names.find()) {
            boolean called = bare.substring(names.end()).stripLeading().startsWith("(");
            if (called && !FUNCTIONS.contains(names.group()) && !WORDS.contains(names.group())) {
                throw new IllegalArgumentException("unknown function " + names.group() + " in " + expression);
            }
            if (!FUNCTIONS.contains(names.group()) && !WORDS.contains(names.group())) {
                metrics.add(names.group());
            }
        }
        return metrics;
    }

    static boolean isBalanced(String expression) {
        List<Character> open = new ArrayList<>();
        for (char sign : STRING.matcher(expression).replaceAll("").toCharArray()) {
            switch (sign) {
                case '(' -> open.add(')');
                case '[' -> open.add(']');
                case '{' -> open.add('}');
                case ')', ']', '}' -> {
                    if (open.isEmpty() || open.removeLast() != sign) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return open.isEmpty();
    }
}

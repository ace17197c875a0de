package vn.chiso.e2e.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds up a published result from its lines, apart from the service: what each line lost, the sums, sections outside the total with
 * their caps, every node of the tree, the components, the index. Points of a line are those of its appraisal; whether they come out
 * of its inputs, the service itself asks each night.
 */
final class ResultSums {

    /** Points and the maximum that applies. */
    private record Pair(BigDecimal points, BigDecimal maximum) {

        private static final Pair NOTHING = new Pair(BigDecimal.ZERO, BigDecimal.ZERO);

        Pair plus(Pair other) {
            return new Pair(points.add(other.points), maximum.add(other.maximum));
        }

        boolean isAt(JsonNode told, String maximumName) {
            return isSame(told.path("points"), points) && isSame(told.path(maximumName), maximum);
        }
    }

    private final JsonNode snapshot;
    private final List<String> differences = new ArrayList<>();
    private final Map<String, JsonNode> lines = new HashMap<>();
    private final Map<String, List<JsonNode>> below = new HashMap<>();
    private final Map<String, Pair> nodes = new HashMap<>();

    private ResultSums(JsonNode snapshot) {
        this.snapshot = snapshot;
    }

    /** What does not add up, by criterion code or name of a figure. */
    static List<String> differences(JsonNode snapshot) {
        ResultSums sums = new ResultSums(snapshot);
        Pair total = sums.lines();
        sums.require("maxPoints", total.maximum());
        sums.require("appraisedPoints", total.points());
        sums.require("deductedPoints", total.maximum().subtract(total.points()));
        sums.adjustments(total.points());
        if (isThere(snapshot.path("standing"))) {
            sums.standing(snapshot.path("standing"), total);
        }
        return sums.differences;
    }

    private Pair lines() {
        Pair total = Pair.NOTHING;
        for (JsonNode line : snapshot.path("lines")) {
            lines.put(line.path("criterionCode").asText(), line);
            boolean excluded = line.path("excluded").asBoolean();
            Pair own = excluded ? Pair.NOTHING : new Pair(amount(line, "points"), amount(line, "maxPoints"));
            boolean counts = !excluded && !isThere(line.path("adjustment"));
            BigDecimal lost = counts ? own.maximum().subtract(own.points()) : BigDecimal.ZERO;
            boolean appraised = excluded
                    ? !isThere(line.path("points"))
                    : isSame(line.path("finalScore").path("points"), own.points());
            if (!appraised || !isSame(line.path("deductedPoints"), lost)) {
                differences.add(line.path("criterionCode").asText());
            }
            total = counts ? total.plus(own) : total;
        }
        return total;
    }

    /** A bonus adds and a penalty takes away, each at most its cap. Results of the first engine had none, and no such total. */
    private void adjustments(BigDecimal appraised) {
        BigDecimal total = appraised;
        for (JsonNode section : snapshot.path("adjustments")) {
            String code = section.path("code").asText();
            BigDecimal earned = lines.values().stream()
                    .filter(line -> line.path("adjustmentRoot").asText().equals(code)
                            && !line.path("excluded").asBoolean())
                    .map(line -> amount(line, "points"))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal counts = isThere(section.path("maxPoints")) ? earned.min(amount(section, "maxPoints")) : earned;
            if (!isSame(section.path("earned"), earned) || !isSame(section.path("points"), counts)) {
                differences.add(code);
            }
            total = section.path("kind").asText().equals("PENALTY") ? total.subtract(counts) : total.add(counts);
        }
        if (isThere(snapshot.path("totalPoints"))) {
            require("totalPoints", total);
        }
    }

    private void standing(JsonNode standing, Pair total) {
        standing.path("nodes")
                .forEach(node -> below.computeIfAbsent(node.path("parentCode").asText(""), code -> new ArrayList<>())
                        .add(node));
        Pair counting = Pair.NOTHING;
        Set<String> summed = new HashSet<>();
        for (JsonNode root : below.getOrDefault("", List.of())) {
            Pair own = node(root, summed);
            counting = isThere(root.path("adjustment")) ? counting : counting.plus(own);
        }
        for (JsonNode node : standing.path("nodes")) {
            String code = node.path("code").asText();
            if (!nodes.getOrDefault(code, Pair.NOTHING).isAt(node, "applicableMaximum")) {
                differences.add("nodes/" + code);
            }
        }
        Pair components = Pair.NOTHING;
        for (JsonNode component : standing.path("components")) {
            components = components.plus(new Pair(amount(component, "points"), amount(component, "applicableMaximum")));
        }
        if (!isSame(components, counting)) {
            differences.add("components");
        }
        JsonNode index = standing.path("index");
        boolean has = counting.maximum().signum() > 0;
        if (has != isThere(index) || has && !counting.isAt(index, "maximum") || !isSame(counting, total)) {
            differences.add("index");
        }
    }

    /** A leaf is what its line is, of the maximum that the set gives it; every other node what is below it. */
    private Pair node(JsonNode node, Set<String> summed) {
        String code = node.path("code").asText();
        Pair own = Pair.NOTHING;
        JsonNode line = lines.get(code);
        if (line != null) {
            own = line.path("excluded").asBoolean()
                    ? Pair.NOTHING
                    : new Pair(amount(line, "points"), amount(node, "maxPoints"));
        } else if (summed.add(code)) {
            for (JsonNode child : below.getOrDefault(code, List.of())) {
                own = own.plus(node(child, summed));
            }
        }
        nodes.put(code, own);
        return own;
    }

    private void require(String figure, BigDecimal reckoned) {
        if (!isSame(snapshot.path(figure), reckoned)) {
            differences.add(figure);
        }
    }

    private static boolean isSame(Pair one, Pair other) {
        return one.points().compareTo(other.points()) == 0 && one.maximum().compareTo(other.maximum()) == 0;
    }

    private static boolean isSame(JsonNode told, BigDecimal reckoned) {
        return told.isNumber() && told.decimalValue().compareTo(reckoned) == 0;
    }

    /** What is missing where it must be is no figure at all, and shows in the sums. */
    private static BigDecimal amount(JsonNode of, String name) {
        return of.path(name).isNumber() ? of.path(name).decimalValue() : BigDecimal.ZERO;
    }

    private static boolean isThere(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }
}

package vn.chiso.criteria.set.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.criteria.tree.CriteriaTree;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.platform.text.VietnameseText;

/**
 * Which criterion of one tree is which of another: first by code and title, then by a title that is the only one of its kind among
 * what is left (it was renumbered), then by code (it was reworded).
 */
final class Matching {

    private final Map<Criterion, Criterion> formerOf = new LinkedHashMap<>();
    private final Set<Criterion> matched = new HashSet<>();

    private Matching() {}

    static Matching of(CriteriaTree former, CriteriaTree latter) {
        var matching = new Matching();
        matching.match(former, latter, each -> each.code() + " " + title(each));
        matching.match(former, latter, Matching::title);
        matching.match(former, latter, Criterion::code);
        return matching;
    }

    /** Null for an added criterion. */
    Criterion formerOf(Criterion latter) {
        return formerOf.get(latter);
    }

    boolean isRemoved(Criterion former) {
        return !matched.contains(former);
    }

    private void match(CriteriaTree former, CriteriaTree latter, Function<Criterion, String> key) {
        var left = unique(former.criteria().stream().filter(this::isRemoved).toList(), key);
        var right = unique(
                latter.criteria().stream()
                        .filter(each -> !formerOf.containsKey(each))
                        .toList(),
                key);
        right.forEach((name, criterion) -> {
            var match = left.get(name);
            if (match != null) {
                formerOf.put(criterion, match);
                matched.add(match);
            }
        });
    }

    private static Map<String, Criterion> unique(List<Criterion> criteria, Function<Criterion, String> key) {
        var counts = criteria.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
        var unique = new HashMap<String, Criterion>();
        criteria.stream()
                .filter(each -> Objects.equals(counts.get(key.apply(each)), 1L))
                .forEach(each -> unique.put(key.apply(each), each));
        return unique;
    }

    private static String title(Criterion criterion) {
        return VietnameseText.matchKey(criterion.title());
    }
}

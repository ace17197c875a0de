package vn.chiso.scoring.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.scoring.result.IndexResponse;
import vn.chiso.scoring.result.snapshot.ResultNode;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;
import vn.chiso.scoring.total.Index;

/** Compares the areas of two results. An extract does not know its areas, so that there are none to compare. Pure. */
final class AreaComparison {

    private final Map<String, ResultNode> before;
    private final Map<String, ResultNode> after;
    private final Correspondence correspondence;

    private AreaComparison(ResultSnapshot before, ResultSnapshot after, Correspondence correspondence) {
        this.before = areas(before);
        this.after = areas(after);
        this.correspondence = correspondence;
    }

    static List<ComparedArea> of(ResultSnapshot before, ResultSnapshot after, Correspondence correspondence) {
        return before.standing() == null || after.standing() == null
                ? List.of()
                : new AreaComparison(before, after, correspondence).all();
    }

    private List<ComparedArea> all() {
        var all = new ArrayList<ComparedArea>();
        var left = new LinkedHashMap<>(after);
        before.values().forEach(area -> {
            var pair = correspondence.ofEarlier(area.code());
            var successor = pair.filter(found -> found.after().size() == 1)
                    .map(found -> after.get(found.after().getFirst()))
                    .orElse(null);
            if (successor != null) {
                left.remove(successor.code());
            }
            var missing = pair.isPresent() ? ComparisonReason.ABSENT_AFTER : correspondence.silence();
            all.add(compared(area, successor, missing));
        });
        left.values().forEach(area -> all.add(compared(null, area, correspondence.silence())));
        return all;
    }

    private static ComparedArea compared(ResultNode was, ResultNode now, ComparisonReason missing) {
        var indexBefore = index(was);
        var indexAfter = index(now);
        boolean comparable = indexBefore != null && indexAfter != null;
        var reason = was == null || now == null ? missing : ComparisonReason.NOT_APPLICABLE;
        return new ComparedArea(
                was == null ? null : was.code(),
                now == null ? null : now.code(),
                now == null ? was.title() : now.title(),
                IndexResponse.of(indexBefore),
                IndexResponse.of(indexAfter),
                comparable ? Verdict.status(indexAfter.compareTo(indexBefore)) : ComparisonStatus.NOT_COMPARABLE,
                comparable ? null : reason);
    }

    private static Index index(ResultNode area) {
        return area == null ? null : area.total().share().orElse(null);
    }

    private static Map<String, ResultNode> areas(ResultSnapshot result) {
        Map<String, ResultNode> areas = new LinkedHashMap<>();
        result.standing().nodes().stream()
                .filter(node -> node.parentCode() == null && node.adjustment() == null)
                .forEach(node -> areas.put(node.code(), node));
        return areas;
    }
}

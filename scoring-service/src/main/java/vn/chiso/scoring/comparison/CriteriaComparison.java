package vn.chiso.scoring.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.chiso.scoring.result.snapshot.ResultLine;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;

/**
 * Compares two results criterion by criterion: in the order of the earlier one, then what only the later one has. Every criterion
 * of both stands in exactly one row, so that sums over the rows are those of the results. Pure.
 */
final class CriteriaComparison {

    private final Map<String, ResultLine> before;
    private final Map<String, ResultLine> after;
    private final Correspondence correspondence;
    private final Set<String> done = new HashSet<>();
    private final Set<String> doneAfter = new HashSet<>();
    private final List<ComparedCriterion> rows = new ArrayList<>();

    private CriteriaComparison(ResultSnapshot before, ResultSnapshot after, Correspondence correspondence) {
        this.before = byCode(before);
        this.after = byCode(after);
        this.correspondence = correspondence;
    }

    static List<ComparedCriterion> of(ResultSnapshot before, ResultSnapshot after, Correspondence correspondence) {
        return new CriteriaComparison(before, after, correspondence).all();
    }

    private List<ComparedCriterion> all() {
        before.keySet().stream().filter(code -> !done.contains(code)).toList().forEach(this::earlier);
        after.keySet().stream()
                .filter(code -> !doneAfter.contains(code))
                .toList()
                .forEach(this::later);
        return List.copyOf(rows);
    }

    private void earlier(String code) {
        if (!done.contains(code)) {
            correspondence.ofEarlier(code).ifPresentOrElse(this::add, () -> addSilent(List.of(code), List.of()));
        }
    }

    private void later(String code) {
        if (!doneAfter.contains(code)) {
            correspondence.ofLater(code).ifPresentOrElse(this::add, () -> addSilent(List.of(), List.of(code)));
        }
    }

    private void add(Correspondence.Pair pair) {
        var was = lines(pair.before(), before, done);
        var now = lines(pair.after(), after, doneAfter);
        rows.add(row(was, now, Verdict.of(was, now), pair));
    }

    private void addSilent(List<String> was, List<String> now) {
        rows.add(row(
                lines(was, before, done),
                lines(now, after, doneAfter),
                Verdict.notComparable(correspondence.silence()),
                null));
    }

    private static ComparedCriterion row(
            List<ResultLine> was, List<ResultLine> now, Verdict verdict, Correspondence.Pair pair) {
        var sideBefore = side(was);
        var sideAfter = side(now);
        return new ComparedCriterion(
                sideBefore,
                sideAfter,
                verdict.status(),
                verdict.reason(),
                verdict.basis(),
                was.size() > 1 || now.size() > 1,
                difference(sideBefore, sideAfter, verdict.basis()),
                pair == null ? null : pair.basis(),
                pair == null ? null : pair.note());
    }

    private static BigDecimal difference(ComparedSide before, ComparedSide after, ComparisonBasis basis) {
        return basis == ComparisonBasis.POINTS ? after.points().subtract(before.points()) : null;
    }

    private static ComparedSide side(List<ResultLine> lines) {
        return ComparedSide.of(lines.stream().map(ComparedLine::of).toList());
    }

    /** Each line is taken once: a pair names what is scored in the set, and an area may bear the code of a line. */
    private static List<ResultLine> lines(List<String> codes, Map<String, ResultLine> of, Set<String> done) {
        return codes.stream()
                .filter(done::add)
                .map(of::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Map<String, ResultLine> byCode(ResultSnapshot result) {
        Map<String, ResultLine> lines = new LinkedHashMap<>();
        result.lines().forEach(line -> lines.put(line.criterionCode(), line));
        return lines;
    }
}

package vn.chiso.scoring.consistency.rule.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.CriterionRow;
import vn.chiso.scoring.consistency.document.Placed;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.rule.ConsistencyRule;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;

/**
 * Criteria that lost points for the same words, or for the same count of the same thing ("22 hồ sơ"), may have one cause to be
 * mended once (domain.md §10, item 19).
 */
public final class SharedRootCause implements ConsistencyRule {

    /** A count of two digits and what is counted, in two syllables; decision numbers, dates and rates are no counts. */
    private static final Pattern COUNT = Pattern.compile("(?<![\\p{L}\\d/.,])(\\d{2,9} \\p{L}+ \\p{L}+)");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    @Override
    public Stream<Finding> check(PublishedDocument document) {
        var byCause = new LinkedHashMap<String, List<Placed<CriterionRow>>>();
        document.placedCriteria().stream()
                .filter(row -> hasLost(row.part()))
                .forEach(row -> causes(row.part().reason())
                        .forEach(cause -> byCause.computeIfAbsent(cause, key -> new ArrayList<>())
                                .add(row)));
        return byCause.entrySet().stream()
                .filter(shared -> shared.getValue().size() > 1)
                .map(SharedRootCause::finding);
    }

    private static Finding finding(Map.Entry<String, List<Placed<CriterionRow>>> shared) {
        var codes = shared.getValue().stream().map(row -> row.part().code()).collect(Collectors.joining(", "));
        var first = shared.getValue().getFirst();
        return new Finding(RuleId.SHARED_ROOT_CAUSE, first.member("reason"), codes, shared.getKey(), null);
    }

    private static boolean hasLost(CriterionRow row) {
        return row.reason() != null
                && (row.loss().filter(loss -> loss.signum() > 0).isPresent()
                        || row.gained().filter(points -> points.signum() == 0).isPresent());
    }

    private static Set<String> causes(String reason) {
        var words =
                SPACES.matcher(reason.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        var causes = new LinkedHashSet<String>();
        if (!words.isEmpty()) {
            causes.add(words);
        }
        COUNT.matcher(words).results().map(found -> found.group(1)).forEach(causes::add);
        return causes;
    }
}

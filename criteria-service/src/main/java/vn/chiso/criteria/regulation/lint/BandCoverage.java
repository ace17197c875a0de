package vn.chiso.criteria.regulation.lint;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.criteria.regulation.content.ClassBand;
import vn.chiso.criteria.regulation.content.ClassGroup;
import vn.chiso.criteria.regulation.content.Measure;

/** Every value of the scale leads to exactly one class, or lies below the mark under which the document gives none. */
final class BandCoverage implements RegulationLintRule {

    @Override
    public Stream<RegulationFinding> check(RegulationSubject subject) {
        return subject.groups().flatMap(located -> {
            var bands = located.group().bands();
            if (bands.isEmpty()) {
                return Stream.of(located.finding(RegulationRuleId.BANDS_MISSING, "/bands", "count", "0"));
            }
            var names = Stream.concat(repeated(located), unreachable(located)).toList();
            // Between classes that hold nothing there is no seam to speak of.
            var seams = names.isEmpty() ? seams(located, subject.complete()) : Stream.<RegulationFinding>empty();
            return Stream.concat(names.stream(), seams);
        });
    }

    private static Stream<RegulationFinding> repeated(RegulationSubject.Located located) {
        var seen = new HashSet<String>();
        var classes = located.group().classes();
        return IntStream.range(0, classes.size())
                .filter(i -> !seen.add(classes.get(i)))
                .mapToObj(i -> located.finding(
                        RegulationRuleId.CLASS_REPEATED, "/bands/" + i + "/classCode", "code", classes.get(i)))
                .toList()
                .stream();
    }

    private static Stream<RegulationFinding> unreachable(RegulationSubject.Located located) {
        var group = located.group();
        return IntStream.range(0, group.bands().size())
                .filter(i -> BandsOnScale.isUnreachable(
                        group.measure(), group.bands().get(i)))
                .mapToObj(i -> located.finding(
                        RegulationRuleId.CLASS_UNREACHABLE,
                        "/bands/" + i,
                        "code",
                        group.bands().get(i).classCode()));
    }

    private static Stream<RegulationFinding> seams(RegulationSubject.Located located, boolean complete) {
        var bands = located.group().bands();
        var gap = complete ? RegulationRuleId.BAND_GAP : RegulationRuleId.BAND_UNKNOWN;
        var between = IntStream.range(1, bands.size())
                .boxed()
                .flatMap(i -> seam(located, gap, bands.get(i - 1), bands.get(i), "/bands/" + i + "/to"));
        return Stream.of(top(located, gap), between, bottom(located, gap)).flatMap(seam -> seam);
    }

    private static Stream<RegulationFinding> seam(
            RegulationSubject.Located located, RegulationRuleId gap, ClassBand upper, ClassBand lower, String below) {
        if (upper.standsOn(lower)) {
            return Stream.empty();
        }
        var rule = upper.overlaps(lower) ? RegulationRuleId.BAND_OVERLAP : gap;
        return Stream.of(told(located, rule, below, lower.to(), upper.from()));
    }

    /** The best class reaches to the end of the scale. */
    private static Stream<RegulationFinding> top(RegulationSubject.Located located, RegulationRuleId gap) {
        var best = located.group().bands().getFirst();
        if (!best.ends()) {
            return Stream.empty();
        }
        boolean reaches = best.toInclusive()
                && (located.group().measure() == Measure.POINTS || best.to().compareTo(BandsOnScale.HUNDRED) == 0);
        return reaches ? Stream.empty() : Stream.of(told(located, gap, "/bands/0/to", best.to(), null));
    }

    /** The lowest class reaches to 0, or exactly to the mark under which there is none. */
    private static Stream<RegulationFinding> bottom(RegulationSubject.Located located, RegulationRuleId gap) {
        ClassGroup group = located.group();
        int last = group.bands().size() - 1;
        var lowest = group.bands().get(last);
        var mark = group.unclassifiedBelow();
        if (mark == null) {
            boolean reaches = !lowest.begins() || lowest.from().signum() == 0 && lowest.fromInclusive();
            return reaches
                    ? Stream.empty()
                    : Stream.of(told(located, gap, "/bands/" + last + "/from", null, lowest.from()));
        }
        var unclassified = new ClassBand("UNCLASSIFIED", "", null, null, mark, false);
        return seam(located, gap, lowest, unclassified, "/unclassifiedBelow");
    }

    private static RegulationFinding told(
            RegulationSubject.Located located, RegulationRuleId rule, String below, BigDecimal end, BigDecimal from) {
        return new RegulationFinding(
                rule,
                located.pointer() + below,
                Map.of("group", located.group().label(), "end", text(end), "from", text(from)));
    }

    private static String text(BigDecimal bound) {
        return bound == null ? "…" : bound.toPlainString();
    }
}

package vn.chiso.criteria.regulation.lint;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.criteria.regulation.content.ClassBand;
import vn.chiso.criteria.regulation.content.Measure;

/** An index lies between 0 and 100 and points are not below 0, so a bound elsewhere is a slip of the pen. */
final class BandsOnScale implements RegulationLintRule {

    static final BigDecimal HUNDRED = new BigDecimal(100);

    @Override
    public Stream<RegulationFinding> check(RegulationSubject subject) {
        return subject.groups().flatMap(located -> {
            var bands = located.group().bands();
            return IntStream.range(0, bands.size())
                    .boxed()
                    .flatMap(i -> Stream.concat(
                            outside(located, bands.get(i).from(), i, "/from"),
                            outside(located, bands.get(i).to(), i, "/to")));
        });
    }

    private static Stream<RegulationFinding> outside(
            RegulationSubject.Located located, BigDecimal bound, int band, String member) {
        return bound == null || isOn(located.group().measure(), bound)
                ? Stream.empty()
                : Stream.of(located.finding(
                        RegulationRuleId.BAND_OUTSIDE_SCALE,
                        "/bands/" + band + member,
                        "bound",
                        bound.toPlainString()));
    }

    private static boolean isOn(Measure measure, BigDecimal bound) {
        return bound.signum() >= 0 && (measure == Measure.POINTS || bound.compareTo(HUNDRED) <= 0);
    }

    /** True if no value of the scale can lie in the band. */
    static boolean isUnreachable(Measure measure, ClassBand band) {
        return band.holdsNothing()
                || band.ends() && (band.to().signum() < 0 || band.to().signum() == 0 && !band.toInclusive())
                || measure == Measure.INDEX_PERCENT && band.begins() && beginsBeyond(band);
    }

    private static boolean beginsBeyond(ClassBand band) {
        int order = band.from().compareTo(HUNDRED);
        return order > 0 || order == 0 && !band.fromInclusive();
    }
}

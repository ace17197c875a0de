package vn.chiso.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.scoring.Laws.forAll;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws that hold for every input, tried on seeded random ones; a failure prints its seed. */
class EngineLawsTest {

    @Test
    void points_lie_between_zero_and_the_maximum_and_have_the_digits_of_the_set() {
        forAll(random -> {
            var criterion = proportional(max(random), rounding(random));
            var total = 1 + random.nextInt(50_000);
            var points = score(criterion, random.nextInt(total + 1), total);
            assertThat(points).isBetween(BigDecimal.ZERO, criterion.maxPoints());
            assertThat(points.scale()).isEqualTo(criterion.rounding().scale());
        });
    }

    @Test
    void a_greater_share_never_gives_fewer_points() {
        forAll(random -> {
            var criterion = proportional(max(random), rounding(random));
            var total = 1 + random.nextInt(50_000);
            var less = random.nextInt(total + 1);
            var more = less + random.nextInt(total - less + 1);
            assertThat(score(criterion, more, total)).isGreaterThanOrEqualTo(score(criterion, less, total));
        });
    }

    @Test
    void rounding_happens_once_and_moves_less_than_one_digit() {
        forAll(random -> {
            var criterion = proportional(max(random), new Rounding(2, RoundingMode.HALF_UP));
            var total = 1 + random.nextInt(50_000);
            var part = random.nextInt(total + 1);
            var exact = new Fraction(BigDecimal.valueOf(part), BigDecimal.valueOf(total)).times(criterion.maxPoints());
            var moved = Fraction.whole(score(criterion, part, total));
            var half = new BigDecimal("0.005");
            assertThat(moved.compareTo(exact.plus(Fraction.whole(half)))).isLessThanOrEqualTo(0);
            assertThat(moved.plus(Fraction.whole(half)).compareTo(exact)).isGreaterThanOrEqualTo(0);
        });
    }

    @Test
    void scaling_numerator_and_denominator_changes_nothing() {
        forAll(random -> {
            var criterion = proportional(max(random), rounding(random));
            var total = 1 + random.nextInt(5_000);
            var part = random.nextInt(total + 1);
            var factor = 1 + random.nextInt(1_000);
            assertThat(score(criterion, part * factor, total * factor)).isEqualTo(score(criterion, part, total));
        });
    }

    @Test
    void the_floor_cuts_at_its_very_bound() {
        forAll(random -> {
            var floor = BigDecimal.valueOf(1 + random.nextInt(9_999), 2);
            var method = new ScoringMethod.Proportional(floor, null, null);
            var criterion = new Criterion(BigDecimal.TEN, method, null, new Rounding(4, RoundingMode.HALF_UP));
            var epsilon = new BigDecimal("0.0000001");
            assertThat(percent(criterion, floor.subtract(epsilon))).isEqualByComparingTo("0");
            assertThat(percent(criterion, floor).signum()).isEqualTo(1);
            assertThat(percent(criterion, floor.add(epsilon).min(BigDecimal.valueOf(100)))
                            .signum())
                    .isEqualTo(1);
        });
    }

    @Test
    void more_occurrences_never_give_more_points_and_never_fewer_than_the_floor() {
        forAll(random -> {
            var floor = BigDecimal.valueOf(random.nextInt(200), 2);
            var step = BigDecimal.valueOf(1 + random.nextInt(100), 2);
            var method = new ScoringMethod.DeductPerOccurrence(step, floor, null);
            var criterion = new Criterion(BigDecimal.valueOf(5), method, null, Rounding.USUAL);
            var few = random.nextInt(20);
            var more = few + random.nextInt(20);
            assertThat(occurrences(criterion, more)).isLessThanOrEqualTo(occurrences(criterion, few));
            assertThat(occurrences(criterion, more)).isGreaterThanOrEqualTo(floor);
        });
    }

    @Test
    void every_value_falls_into_exactly_one_of_adjoining_bands() {
        forAll(random -> {
            var bounds = bounds(random);
            var method = new ScoringMethod.Tiered("rate", bands(bounds, random.nextBoolean()), null);
            var criterion = new Criterion(BigDecimal.TEN, method, null, Rounding.USUAL);
            var value = random.nextBoolean()
                    ? bounds.get(random.nextInt(bounds.size()))
                    : BigDecimal.valueOf(random.nextInt(10_001), 2);
            var scored = Engine.score(criterion, Map.of("rate", new InputValue.Amount(value)));
            assertThat(scored.points()).isBetween(BigDecimal.ZERO, BigDecimal.TEN);
        });
    }

    @Test
    void a_trace_ends_with_the_points_and_can_be_told_in_both_languages() {
        forAll(random -> {
            var total = 1 + random.nextInt(50_000);
            var scored =
                    Engine.score(proportional(max(random), rounding(random)), ratio(random.nextInt(total + 1), total));
            assertThat(scored.trace().steps().getLast())
                    .isInstanceOfSatisfying(
                            Step.Rounded.class,
                            step -> assertThat(step.points())
                                    .isEqualTo(scored.points().toPlainString()));
            assertThat(Explanation.vietnamese().lines(scored.trace()))
                    .hasSameSizeAs(Explanation.english().lines(scored.trace()));
        });
    }

    private static List<BigDecimal> bounds(Random random) {
        var bounds = new ArrayList<BigDecimal>();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            bounds.add(BigDecimal.valueOf(1 + random.nextInt(9_999), 2));
        }
        return bounds.stream().distinct().sorted().toList();
    }

    private static List<ScoringMethod.Tier> bands(List<BigDecimal> bounds, boolean boundBelongsAbove) {
        var bands = new ArrayList<ScoringMethod.Tier>();
        BigDecimal from = null;
        for (int i = 0; i <= bounds.size(); i++) {
            var to = i == bounds.size() ? null : bounds.get(i);
            bands.add(new ScoringMethod.Tier(from, boundBelongsAbove, to, !boundBelongsAbove, BigDecimal.valueOf(i)));
            from = to;
        }
        return bands;
    }

    private static BigDecimal score(Criterion criterion, long numerator, long denominator) {
        return Engine.score(criterion, ratio(numerator, denominator)).points();
    }

    private static Map<String, InputValue> ratio(long numerator, long denominator) {
        return Map.of("numerator", InputValue.of(numerator), "denominator", InputValue.of(denominator));
    }

    private static BigDecimal percent(Criterion criterion, BigDecimal percent) {
        return Engine.score(criterion, Map.of("percent", new InputValue.Amount(percent)))
                .points();
    }

    private static BigDecimal occurrences(Criterion criterion, long count) {
        return Engine.score(criterion, Map.of("occurrences", InputValue.of(count)))
                .points();
    }

    private static Criterion proportional(BigDecimal max, Rounding rounding) {
        return new Criterion(max, new ScoringMethod.Proportional(null, null, null), null, rounding);
    }

    /** Maxima have the digits of the set at most, as the catalogue's lint demands. */
    private static BigDecimal max(Random random) {
        return BigDecimal.valueOf(1 + random.nextInt(50));
    }

    private static Rounding rounding(Random random) {
        var modes = List.of(
                RoundingMode.HALF_UP,
                RoundingMode.HALF_EVEN,
                RoundingMode.HALF_DOWN,
                RoundingMode.UP,
                RoundingMode.DOWN);
        return new Rounding(random.nextInt(5), modes.get(random.nextInt(modes.size())));
    }
}

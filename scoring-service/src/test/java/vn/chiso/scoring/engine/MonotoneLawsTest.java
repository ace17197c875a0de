package vn.chiso.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.scoring.Laws.forAll;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where a rule means "the more the better", more never gives fewer points; and all points lie within the maximum. */
class MonotoneLawsTest {

    private static final BigDecimal MAX = BigDecimal.TEN;

    @Test
    void a_higher_percentage_never_gives_fewer_points() {
        forAll(random -> {
            var method = List.of(
                            new ScoringMethod.Survey(null),
                            new ScoringMethod.LinkedIndex("PAR_INDEX", null),
                            new ScoringMethod.Proportional(null, null, null),
                            new ScoringMethod.Proportional(percent(random), null, null),
                            new ScoringMethod.Proportional(null, percent(random).add(BigDecimal.ONE), null),
                            new ScoringMethod.Proportional(
                                    percent(random), percent(random).add(BigDecimal.ONE), null))
                    .get(random.nextInt(6));
            var pair = ordered(percent(random), percent(random));
            notFewer(method, "percent", pair.getFirst(), pair.getLast());
        });
    }

    @Test
    void more_components_never_give_fewer_points() {
        forAll(random -> {
            int total = 1 + random.nextInt(40);
            int fewer = random.nextInt(total + 1);
            int more = fewer + random.nextInt(total - fewer + 1);
            notFewer(
                    new ScoringMethod.ComponentCount(List.of(), total, null),
                    "satisfied",
                    BigDecimal.valueOf(fewer),
                    BigDecimal.valueOf(more));
        });
    }

    @Test
    void ascending_tiers_never_give_a_greater_value_fewer_points() {
        forAll(random -> {
            var bounds = random.doubles(1 + random.nextInt(6), 0, 10_000)
                    .mapToObj(bound -> BigDecimal.valueOf((long) bound, 2))
                    .distinct()
                    .sorted()
                    .toList();
            var points = ascending(random, bounds.size() + 1);
            var above = random.nextBoolean();
            var tiers = new ArrayList<ScoringMethod.Tier>();
            for (int i = 0; i <= bounds.size(); i++) {
                tiers.add(new ScoringMethod.Tier(
                        i == 0 ? null : bounds.get(i - 1),
                        above,
                        i == bounds.size() ? null : bounds.get(i),
                        !above,
                        points.get(i)));
            }
            var pair = ordered(nearBound(random, bounds), nearBound(random, bounds));
            notFewer(new ScoringMethod.Tiered("value", tiers, null), "value", pair.getFirst(), pair.getLast());
        });
    }

    @Test
    void an_earlier_day_never_gives_fewer_points() {
        forAll(random -> {
            var start = LocalDate.of(2023, 1, 1);
            var days = random.ints(1 + random.nextInt(5), 0, 365)
                    .distinct()
                    .sorted()
                    .boxed()
                    .toList();
            var points = ascending(random, days.size()).reversed();
            var bands = new ArrayList<ScoringMethod.Band>();
            for (int i = 0; i < days.size(); i++) {
                bands.add(new ScoringMethod.Band(start.plusDays(days.get(i)), points.get(i)));
            }
            int early = random.nextInt(400);
            int late = early + random.nextInt(30);
            var method = new ScoringMethod.Timeliness(bands);
            assertThat(score(
                            method,
                            "date",
                            new InputValue.Text(start.plusDays(early).toString())))
                    .isGreaterThanOrEqualTo(score(
                            method,
                            "date",
                            new InputValue.Text(start.plusDays(late).toString())));
        });
    }

    @Test
    void a_better_rank_never_gives_fewer_points() {
        forAll(random -> {
            var ranks = random.ints(1 + random.nextInt(5), 1, 60)
                    .distinct()
                    .sorted()
                    .boxed()
                    .toList();
            var points = ascending(random, ranks.size()).reversed();
            var bands = new ArrayList<ScoringMethod.RankBand>();
            for (int i = 0; i < ranks.size(); i++) {
                bands.add(new ScoringMethod.RankBand(ranks.get(i), points.get(i)));
            }
            int better = 1 + random.nextInt(63);
            int worse = better + random.nextInt(10);
            notFewer(
                    new ScoringMethod.RankBased(bands, null),
                    "rank",
                    BigDecimal.valueOf(worse),
                    BigDecimal.valueOf(better));
        });
    }

    @Test
    void a_greater_improvement_never_gives_fewer_points() {
        forAll(random -> {
            var points = ascending(random, 3);
            var method = new ScoringMethod.YearOnYear(
                    ScoringMethod.BetterDirection.HIGHER_IS_BETTER,
                    random.nextBoolean() ? null : percent(random).add(BigDecimal.ONE),
                    points.get(2),
                    points.get(1),
                    points.get(0),
                    null);
            var previous = new InputValue.Amount(percent(random));
            var pair = ordered(percent(random), percent(random)).stream()
                    .map(current -> Engine.score(
                                    criterion(method),
                                    Map.of("current", new InputValue.Amount(current), "previous", previous))
                            .points())
                    .toList();
            assertThat(pair.getLast()).isGreaterThanOrEqualTo(pair.getFirst());
            assertThat(pair).allSatisfy(each -> assertThat(each).isBetween(BigDecimal.ZERO, MAX));
        });
    }

    private static void notFewer(ScoringMethod method, String input, BigDecimal less, BigDecimal more) {
        var points = score(method, input, new InputValue.Amount(more));
        assertThat(points)
                .isBetween(BigDecimal.ZERO, MAX)
                .isGreaterThanOrEqualTo(score(method, input, new InputValue.Amount(less)));
    }

    private static BigDecimal score(ScoringMethod method, String input, InputValue value) {
        return Engine.score(criterion(method), Map.of(input, value)).points();
    }

    private static Criterion criterion(ScoringMethod method) {
        return new Criterion(MAX, method, null, Rounding.USUAL);
    }

    private static BigDecimal percent(Random random) {
        return BigDecimal.valueOf(random.nextInt(9_901), 2);
    }

    /** On a bound, or a hair beside it. */
    private static BigDecimal nearBound(Random random, List<BigDecimal> bounds) {
        return bounds.get(random.nextInt(bounds.size())).add(BigDecimal.valueOf(random.nextInt(3) - 1L, 10));
    }

    private static List<BigDecimal> ordered(BigDecimal one, BigDecimal other) {
        return List.of(one.min(other), one.max(other));
    }

    private static List<BigDecimal> ascending(Random random, int count) {
        return random.ints(count, 0, 1_001)
                .mapToObj(points -> BigDecimal.valueOf(points, 2))
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}

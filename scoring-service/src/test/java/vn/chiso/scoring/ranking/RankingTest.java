package vn.chiso.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.scoring.Laws.forAll;
import static vn.chiso.scoring.regulation.TiePolicy.Numbering.DENSE;
import static vn.chiso.scoring.regulation.TiePolicy.Numbering.SKIPPING;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.regulation.TieKey;
import vn.chiso.scoring.regulation.TiePolicy;
import vn.chiso.scoring.total.CardTotal;
import vn.chiso.scoring.total.Cards;
import vn.chiso.scoring.total.Coverage;
import vn.chiso.scoring.total.Index;

/** Ranks follow the exact index; keys tell equal ones apart, or they share. */
class RankingTest {

    private static final TiePolicy SHARED = new TiePolicy.SharedRank(SKIPPING);

    @Test
    void a_smaller_maximum_can_rank_first_with_fewer_points() {
        var ranking = rank(SHARED, contender(1, "80", "100"), contender(2, "77", "95"));

        assertThat(ranks(ranking)).containsExactly("2:1", "1:2");
    }

    @Test
    void indexes_that_differ_behind_every_display_are_not_equal() {
        var ranking = rank(
                SHARED,
                contender(1, "33333333333333333333333333333333333", "100000000000000000000000000000000000"),
                contender(2, "1", "3"));

        assertThat(ranks(ranking)).containsExactly("2:1", "1:2");
    }

    @Test
    void equal_indexes_share_a_rank_and_the_numbering_says_what_follows() {
        Contender[] four = {
            contender(1, "90", "100"), contender(2, "80", "100"), contender(3, "76", "95"), contender(4, "70", "100")
        };

        assertThat(ranks(rank(SHARED, four))).containsExactly("1:1", "2:2", "3:2", "4:4");
        assertThat(ranks(rank(new TiePolicy.SharedRank(DENSE), four))).containsExactly("1:1", "2:2", "3:2", "4:3");
        assertThat(rank(SHARED, four).of(unit(3))).hasValueSatisfying(ranked -> {
            assertThat(ranked.sharing()).isEqualTo(2);
            assertThat(ranked.rankedUnits()).isEqualTo(4);
            assertThat(ranked.decidedBy()).isNull();
        });
    }

    @Test
    void keys_tell_equal_indexes_apart_in_their_order() {
        var policy = new TiePolicy.SecondaryKeys(
                SKIPPING,
                List.of(
                        new TieKey.TotalPoints(),
                        new TieKey.CriterionPoints("II"),
                        new TieKey.IndicatorValue("LATE"),
                        new TieKey.PreviousIndex()));
        var ranking = Ranking.rank(
                policy,
                List.of(
                        contender(1, "76", "95", "40", "5", "0.8"),
                        contender(2, "80", "100", "39", "1", "0.9"),
                        contender(3, "80", "100", "40", "3", "0.8"),
                        contender(4, "80", "100", "40", "2", "0.7"),
                        contender(5, "80", "100", "40", "2", "0.8"),
                        contender(6, "80", "100", "40", "2", "0.80"),
                        contender(7, "80", "100", "40", null, "0.99")),
                Set.of("LATE"));

        assertThat(ranks(ranking)).containsExactly("5:1", "6:1", "4:3", "3:4", "7:5", "2:6", "1:7");
        assertThat(ranking.of(unit(4)).orElseThrow().decidedBy()).isEqualTo(new TieKey.PreviousIndex());
        assertThat(ranking.of(unit(1)).orElseThrow().decidedBy()).isEqualTo(new TieKey.TotalPoints());
    }

    @Test
    void without_an_index_there_is_no_rank() {
        var extract = new CardTotal(Coverage.EXTRACT, BigDecimal.ONE, BigDecimal.TEN, List.of(), List.of(), List.of());
        var ranking = rank(
                SHARED,
                contender(1, "1", "2"),
                contender(2, "0", "0"),
                new Contender(unit(3), extract, null, Map.of()));

        assertThat(ranks(ranking)).containsExactly("1:1");
        assertThat(ranking.unranked()).containsExactly(unit(2), unit(3));
    }

    @Test
    void ranks_are_a_total_preorder_that_agrees_with_the_index() {
        forAll(random -> {
            var contenders = contenders(random);
            var ranking = Ranking.rank(policy(random), contenders, Set.of("LATE"));
            assertThat(ranking.ranked()).hasSize(contenders.size());
            for (Ranked one : ranking.ranked()) {
                for (Ranked other : ranking.ranked()) {
                    int byIndex = cross(one.index(), other.index());
                    if (byIndex > 0) {
                        assertThat(one.rank()).isLessThan(other.rank());
                    } else if (one.rank() < other.rank()) {
                        assertThat(byIndex).isGreaterThanOrEqualTo(0);
                    }
                }
            }
            assertThat(ranking.ranked().getFirst().rank()).isEqualTo(1);
            ranking.ranked()
                    .forEach(ranked -> assertThat(ranking.ranked().stream()
                                    .filter(other -> other.rank() == ranked.rank())
                                    .count())
                            .isEqualTo(ranked.sharing()));
        });
    }

    @Test
    void permuting_the_units_changes_no_rank() {
        forAll(random -> {
            var contenders = contenders(random);
            var policy = policy(random);
            var ranking = Ranking.rank(policy, contenders, Set.of("LATE"));
            Collections.shuffle(contenders, random);
            assertThat(Ranking.rank(policy, contenders, Set.of("LATE"))).isEqualTo(ranking);
        });
    }

    private static int cross(Index one, Index other) {
        return one.points().multiply(other.maximum()).compareTo(other.points().multiply(one.maximum()));
    }

    private static TiePolicy policy(Random random) {
        var numbering = random.nextBoolean() ? SKIPPING : DENSE;
        return random.nextBoolean()
                ? new TiePolicy.SharedRank(numbering)
                : new TiePolicy.SecondaryKeys(
                        numbering,
                        List.of(
                                new TieKey.IndicatorValue("LATE"),
                                new TieKey.CriterionPoints("II"),
                                new TieKey.TotalPoints(),
                                new TieKey.PreviousIndex()));
    }

    /** Few different figures, so that ties are common. */
    private static List<Contender> contenders(Random random) {
        return new ArrayList<>(IntStream.rangeClosed(1, 1 + random.nextInt(12))
                .mapToObj(number -> {
                    int factor = 1 + random.nextInt(3);
                    return contender(
                            number,
                            Integer.toString(factor * random.nextInt(4)),
                            Integer.toString(factor * 4),
                            Integer.toString(random.nextInt(2)),
                            random.nextInt(3) == 0 ? null : Integer.toString(random.nextInt(2)),
                            random.nextInt(3) == 0 ? null : Integer.toString(random.nextInt(2)));
                })
                .toList());
    }

    private static List<String> ranks(Ranking ranking) {
        return ranking.ranked().stream()
                .map(ranked -> Long.parseLong(ranked.unitId().toString().substring(24)) + ":" + ranked.rank())
                .toList();
    }

    private static Ranking rank(TiePolicy policy, Contender... contenders) {
        return Ranking.rank(policy, List.of(contenders), Set.of());
    }

    private static Contender contender(int number, String points, String maximum) {
        return new Contender(unit(number), Cards.of(points, maximum), null, Map.of());
    }

    private static Contender contender(
            int number, String points, String maximum, String criterion, String late, String previous) {
        return new Contender(
                unit(number),
                Cards.of(points, maximum, Cards.node("II", criterion, "50")),
                previous == null ? null : new Index(new BigDecimal(previous), BigDecimal.ONE),
                late == null ? Map.of() : Map.of("LATE", new BigDecimal(late)));
    }

    private static UUID unit(int number) {
        return UUID.fromString("0190e1a0-0000-7000-8000-%012d".formatted(number));
    }
}

package vn.chiso.scoring.total;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.scoring.Laws.forAll;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.engine.Criterion;
import vn.chiso.scoring.engine.Engine;
import vn.chiso.scoring.engine.NaPolicy;
import vn.chiso.scoring.engine.Rounding;
import vn.chiso.scoring.engine.Scored;
import vn.chiso.scoring.engine.ScoringMethod;

/** Laws of sums, tried on seeded random trees of up to four levels. */
class TotalLawsTest {

    /** A random set with a random card. */
    private record Sample(List<SetNode> nodes, Map<String, Scored> lines) {

        CardTotal total() {
            return Totals.of(Coverage.FULL, nodes, lines);
        }
    }

    @Test
    void a_node_is_the_sum_of_its_children_at_every_level() {
        forAll(random -> {
            var sample = sample(random);
            var card = sample.total();
            var byCode = card.byCode();
            for (SetNode node : sample.nodes()) {
                if (!node.isLeaf()) {
                    var below = sample.nodes().stream()
                            .filter(child -> node.code().equals(child.parentCode()))
                            .map(child -> byCode.get(child.code()))
                            .toList();
                    var total = byCode.get(node.code());
                    assertThat(total.points()).isEqualByComparingTo(sum(below, NodeTotal::points));
                    assertThat(total.applicableMaximum())
                            .isEqualByComparingTo(sum(below, NodeTotal::applicableMaximum));
                    assertThat(total.points()).isBetween(BigDecimal.ZERO, total.applicableMaximum());
                }
            }
            var roots = sample.nodes().stream()
                    .filter(node -> node.parentCode() == null && node.adjustment() == null)
                    .map(node -> byCode.get(node.code()))
                    .toList();
            assertThat(card.points()).isEqualByComparingTo(sum(roots, NodeTotal::points));
            assertThat(card.deducted().add(card.points())).isEqualByComparingTo(card.applicableMaximum());
        });
    }

    @Test
    void sums_alone_are_the_sums_of_the_explained_card() {
        forAll(random -> {
            var sample = sample(random);
            var explained = sample.total();
            var sums = Totals.sums(SetTree.of(sample.nodes()), sample.lines());
            assertThat(sums)
                    .usingRecursiveComparison()
                    .ignoringFields("components")
                    .isEqualTo(explained);
            assertThat(sums.components()).isEmpty();
        });
    }

    @Test
    void the_components_make_up_the_total() {
        forAll(random -> {
            var card = sample(random).total();
            var points =
                    card.components().stream().map(ComponentTotal::points).reduce(BigDecimal.ZERO, BigDecimal::add);
            var maximum = card.components().stream()
                    .map(ComponentTotal::applicableMaximum)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(points).isEqualByComparingTo(card.points());
            assertThat(maximum).isEqualByComparingTo(card.applicableMaximum());
        });
    }

    @Test
    void permuting_the_criteria_changes_nothing() {
        forAll(random -> {
            var sample = sample(random);
            var shuffled = new ArrayList<>(sample.nodes());
            Collections.shuffle(shuffled, random);
            var one = sample.total();
            var other = new Sample(shuffled, sample.lines()).total();
            assertThat(other.points()).isEqualByComparingTo(one.points());
            assertThat(other.totalPoints()).isEqualByComparingTo(one.totalPoints());
            assertThat(other.applicableMaximum()).isEqualByComparingTo(one.applicableMaximum());
            sample.nodes()
                    .forEach(node -> assertThat(other.byCode().get(node.code()).points())
                            .isEqualByComparingTo(one.byCode().get(node.code()).points()));
        });
    }

    @Test
    void what_does_not_apply_changes_the_maximum_only_as_its_policy_says() {
        forAll(random -> {
            var sample = sample(random);
            var leaves = sample.nodes().stream()
                    .filter(SetNode::isLeaf)
                    .filter(node -> !isOutside(sample, node))
                    .toList();
            if (leaves.isEmpty()) {
                return;
            }
            var leaf = leaves.get(random.nextInt(leaves.size()));
            var policy = List.of(
                            new NaPolicy.Excluded(),
                            new NaPolicy.Full(),
                            new NaPolicy.Zero(),
                            new NaPolicy.Fixed(leaf.maxPoints().min(BigDecimal.ONE)))
                    .get(random.nextInt(4));
            var applying =
                    with(sample, leaf, new Scored(BigDecimal.ZERO, false, null)).total();
            var left = with(
                            sample,
                            leaf,
                            Engine.notApplicable(
                                    new Criterion(leaf.maxPoints(), leaf.method(), policy, Rounding.USUAL)))
                    .total();
            var gained = left.points().subtract(applying.points());
            var less = applying.applicableMaximum().subtract(left.applicableMaximum());
            switch (policy) {
                case NaPolicy.Excluded() -> {
                    assertThat(less).isEqualByComparingTo(leaf.maxPoints());
                    assertThat(gained).isZero();
                }
                case NaPolicy.Full() -> {
                    assertThat(less).isZero();
                    assertThat(gained).isEqualByComparingTo(leaf.maxPoints());
                }
                case NaPolicy.Zero() -> {
                    assertThat(less).isZero();
                    assertThat(gained).isZero();
                }
                case NaPolicy.Fixed(BigDecimal points) -> {
                    assertThat(less).isZero();
                    assertThat(gained).isEqualByComparingTo(points);
                }
            }
        });
    }

    @Test
    void bonus_and_penalty_are_capped_and_touch_neither_index_nor_deductions() {
        forAll(random -> {
            var sample = sample(random);
            var card = sample.total();
            var without = new Sample(
                            sample.nodes().stream()
                                    .filter(node -> !isOutside(sample, node))
                                    .toList(),
                            sample.lines())
                    .total();
            assertThat(card.index()).isEqualTo(without.index());
            assertThat(card.deducted()).isEqualByComparingTo(without.deducted());
            var effect = BigDecimal.ZERO;
            for (AdjustmentTotal adjustment : card.adjustments()) {
                assertThat(adjustment.points()).isBetween(BigDecimal.ZERO, adjustment.cap());
                assertThat(adjustment.points())
                        .isEqualByComparingTo(adjustment.earned().min(adjustment.cap()));
                effect = adjustment.kind() == Adjustment.BONUS
                        ? effect.add(adjustment.points())
                        : effect.subtract(adjustment.points());
            }
            assertThat(card.totalPoints()).isEqualByComparingTo(card.points().add(effect));
        });
    }

    @Test
    void an_index_is_compared_without_a_quotient() {
        forAll(random -> {
            long points = random.nextInt(10_000);
            long maximum = 1 + random.nextInt(10_000);
            long factor = 1 + random.nextInt(1_000);
            var index = new Index(BigDecimal.valueOf(points, 2), BigDecimal.valueOf(maximum));
            var multiple = new Index(BigDecimal.valueOf(points * factor, 2), BigDecimal.valueOf(maximum * factor));
            var more = new Index(BigDecimal.valueOf(points * factor + 1, 2), BigDecimal.valueOf(maximum * factor));
            assertThat(index).isEqualByComparingTo(multiple);
            assertThat(index).isLessThan(more);
            assertThat(more).isGreaterThan(multiple);
        });
    }

    private static Sample with(Sample sample, SetNode leaf, Scored line) {
        var lines = new HashMap<>(sample.lines());
        lines.put(leaf.code(), line);
        return new Sample(sample.nodes(), lines);
    }

    private static boolean isOutside(Sample sample, SetNode node) {
        return node.parentCode() == null
                ? node.adjustment() != null
                : isOutside(
                        sample,
                        sample.nodes().stream()
                                .filter(above -> above.code().equals(node.parentCode()))
                                .findFirst()
                                .orElseThrow());
    }

    private static Sample sample(Random random) {
        var sample = new Sample(new ArrayList<>(), new HashMap<>());
        int roots = 1 + random.nextInt(4);
        for (int i = 1; i <= roots; i++) {
            var adjustment = i == 1 || random.nextInt(3) > 0
                    ? null
                    : random.nextBoolean() ? Adjustment.BONUS : Adjustment.PENALTY;
            grow(sample, random, Integer.toString(i), null, adjustment, 0);
        }
        return sample;
    }

    private static void grow(
            Sample sample, Random random, String code, String parent, Adjustment adjustment, int depth) {
        var max = BigDecimal.valueOf(1 + random.nextInt(20));
        if (depth == 3 || random.nextInt(3) == 0) {
            var method = random.nextInt(4) == 0
                    ? new ScoringMethod.Survey(random.nextBoolean() ? "SIPAS" : null)
                    : new ScoringMethod.Manual(null);
            sample.nodes().add(new SetNode(code, parent, code, max, method, adjustment));
            var points = BigDecimal.valueOf(random.nextInt(max.intValue() * 100 + 1), 2);
            boolean excluded = random.nextInt(5) == 0;
            sample.lines().put(code, new Scored(excluded ? null : points, excluded, null));
            return;
        }
        sample.nodes().add(new SetNode(code, parent, code, max, null, adjustment));
        int children = 1 + random.nextInt(4);
        for (int i = 1; i <= children; i++) {
            grow(sample, random, code + "." + i, code, null, depth + 1);
        }
    }

    private static BigDecimal sum(List<NodeTotal> nodes, Function<NodeTotal, BigDecimal> amount) {
        return nodes.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

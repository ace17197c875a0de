package vn.chiso.scoring.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.chiso.scoring.total.Cards.excluded;
import static vn.chiso.scoring.total.Cards.inner;
import static vn.chiso.scoring.total.Cards.leaf;
import static vn.chiso.scoring.total.Cards.points;
import static vn.chiso.scoring.total.Cards.section;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.scoring.engine.ScoringMethod;

/** Sums up the tree, what applies, components, and what stands outside the total. */
class TotalsTest {

    private static final List<SetNode> SET = List.of(
            inner("I", null, "20"),
            inner("I.1", "I", "12"),
            leaf("I.1.a", "I.1", "8"),
            leaf("I.1.b", "I.1", "4"),
            leaf("I.2", "I", "8"),
            leaf("II", null, "50"),
            inner("III", null, "30"),
            leaf("III.1", "III", "10", new ScoringMethod.Survey("OFFICIALS")),
            leaf("III.2", "III", "20", new ScoringMethod.Survey("SIPAS")),
            section("IV", Adjustment.BONUS, "4"),
            leaf("IV.1", "IV", "3"),
            leaf("IV.2", "IV", "3"),
            section("V", Adjustment.PENALTY, "5"),
            leaf("V.1", "V", "10"));

    private static CardTotal card(Coverage coverage) {
        return Totals.of(
                coverage,
                SET,
                Map.of(
                        "I.1.a", points("7.50"),
                        "I.1.b", excluded(),
                        "I.2", points("6.25"),
                        "II", points("47.37"),
                        "III.1", points("6.71"),
                        "III.2", excluded(),
                        "IV.1", points("2.00"),
                        "IV.2", points("2.50"),
                        "V.1", points("1.25")));
    }

    @ParameterizedTest
    @CsvSource({
        "I, 13.75, 16",
        "I.1, 7.50, 8",
        "I.1.b, 0, 0",
        "II, 47.37, 50",
        "III, 6.71, 10",
        "III.2, 0, 0",
        "IV, 4.50, 6",
        "V, 1.25, 10"
    })
    void every_node_is_the_sum_of_what_applies_below(String code, String points, String maximum) {
        var node = card(Coverage.FULL).byCode().get(code);

        assertThat(node.points()).isEqualByComparingTo(points);
        assertThat(node.applicableMaximum()).isEqualByComparingTo(maximum);
    }

    @Test
    void bonus_and_penalty_belong_neither_to_the_points_nor_to_the_maximum_of_the_index() {
        var card = card(Coverage.FULL);

        assertThat(card.index()).contains(new Index(new BigDecimal("67.83"), new BigDecimal("76")));
        assertThat(card.deducted()).isEqualByComparingTo("8.17");
        assertThat(card.totalPoints()).isEqualByComparingTo("70.58");
        assertThat(card.adjustments())
                .extracting(AdjustmentTotal::code, AdjustmentTotal::earned, AdjustmentTotal::points)
                .containsExactly(
                        tuple("IV", new BigDecimal("4.50"), new BigDecimal("4")),
                        tuple("V", new BigDecimal("1.25"), new BigDecimal("1.25")));
    }

    @Test
    void a_survey_is_a_component_with_a_maximum_of_its_own() {
        assertThat(card(Coverage.FULL).components())
                .extracting(
                        component -> component.key().code(), ComponentTotal::points, ComponentTotal::applicableMaximum)
                .containsExactly(
                        tuple("APPRAISED", new BigDecimal("61.12"), new BigDecimal("66")),
                        tuple("SURVEY:OFFICIALS", new BigDecimal("6.71"), new BigDecimal("10")));
    }

    @Test
    void an_extract_has_sums_and_no_index() {
        var card = card(Coverage.EXTRACT);

        assertThat(card.points()).isEqualByComparingTo("67.83");
        assertThat(card.index()).isEmpty();
    }

    @Test
    void where_nothing_applies_there_is_no_index() {
        var card = Totals.of(Coverage.FULL, List.of(leaf("I", null, "5")), Map.of("I", excluded()));

        assertThat(card.index()).isEmpty();
        assertThat(card.components()).isEmpty();
    }

    @Test
    void what_is_no_tree_is_not_added_up() {
        var one = Map.of("a", points("1"));
        assertThatThrownBy(() -> Totals.of(Coverage.FULL, List.of(leaf("a", null, "1"), leaf("b", null, "1")), one))
                .hasMessageContaining("No line for the leaf b");
        assertThatThrownBy(() -> Totals.of(Coverage.FULL, List.of(leaf("a", "x", "1")), one))
                .hasMessageContaining("No way to a root");
        assertThatThrownBy(() -> Totals.of(Coverage.FULL, List.of(inner("x", "y", "1"), inner("y", "x", "1")), one))
                .hasMessageContaining("No way to a root");
        assertThatThrownBy(() -> Totals.of(Coverage.FULL, List.of(leaf("a", null, "1"), leaf("a", null, "1")), one))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> Totals.of(
                        Coverage.FULL,
                        List.of(
                                inner("x", null, "1"),
                                new SetNode(
                                        "a",
                                        "x",
                                        "A",
                                        BigDecimal.ONE,
                                        new ScoringMethod.Manual(null),
                                        Adjustment.BONUS)),
                        one))
                .hasMessageContaining("An adjustment is a root");
    }
}

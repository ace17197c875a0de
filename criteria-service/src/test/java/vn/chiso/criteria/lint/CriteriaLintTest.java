package vn.chiso.criteria.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.criteria.lint.Sets.criterion;
import static vn.chiso.criteria.lint.Sets.extract;
import static vn.chiso.criteria.lint.Sets.full;
import static vn.chiso.criteria.lint.Sets.inner;
import static vn.chiso.criteria.lint.Sets.leaf;
import static vn.chiso.criteria.lint.Sets.points;
import static vn.chiso.criteria.method.YearOnYear.BetterDirection.HIGHER_IS_BETTER;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.criteria.method.Aggregate;
import vn.chiso.criteria.method.Binary;
import vn.chiso.criteria.method.ComponentCount;
import vn.chiso.criteria.method.DeductPerOccurrence;
import vn.chiso.criteria.method.Formula;
import vn.chiso.criteria.method.FormulaCase;
import vn.chiso.criteria.method.FormulaVariable;
import vn.chiso.criteria.method.LinkedIndex;
import vn.chiso.criteria.method.Manual;
import vn.chiso.criteria.method.Proportional;
import vn.chiso.criteria.method.RankBand;
import vn.chiso.criteria.method.RankBased;
import vn.chiso.criteria.method.ScoringMethod;
import vn.chiso.criteria.method.Survey;
import vn.chiso.criteria.method.Tier;
import vn.chiso.criteria.method.Tiered;
import vn.chiso.criteria.method.YearOnYear;
import vn.chiso.criteria.tree.CriteriaTree;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.criteria.tree.NaPolicy;
import vn.chiso.criteria.tree.Rounding;

/** The rules on the tree: what a set as a whole must hold before it is published. */
class CriteriaLintTest {

    @Test
    void a_sound_full_set_has_no_finding() {
        assertThat(full(inner("I", null, "10"), leaf("I.1", "I", "4"), leaf("I.2", "I", "6"), leaf("II", null, "50")))
                .isEmpty();
    }

    @Test
    void an_empty_set_cannot_be_published() {
        assertThat(full()).containsExactly("set-empty /nodes");
    }

    @Test
    void a_leaf_needs_maximum_method_and_na_policy() {
        assertThat(full(criterion("I", null, null, null, null)))
                .containsExactly(
                        "leaf-without-maximum /nodes/0/maxPoints",
                        "leaf-without-method /nodes/0/method",
                        "na-policy-missing /nodes/0/naPolicy");
    }

    @Test
    void an_inner_node_only_sums_and_a_leaf_never_does() {
        assertThat(full(
                        criterion("I", null, "4", new Manual(null), null),
                        leaf("I.1", "I", "4"),
                        criterion("II", null, "1", new Aggregate(), new NaPolicy.Full())))
                .containsExactly("inner-node-scored /nodes/0/method", "leaf-aggregates /nodes/2/method");
    }

    @Test
    void children_add_up_to_their_parent() {
        var criteria = new Criterion[] {inner("I", null, "10"), leaf("I.1", "I", "4"), leaf("I.2", "I", "5.5")};
        assertThat(full(criteria)).containsExactly("children-sum /nodes/0/maxPoints");
        assertThat(extract(criteria)).isEmpty();
    }

    @Test
    void children_of_an_extract_may_not_exceed_their_parent() {
        assertThat(extract(inner("I", null, "10"), leaf("I.1", "I", "10.5")))
                .containsExactly("children-sum /nodes/0/maxPoints");
    }

    @Test
    void only_of_an_extract_an_inner_maximum_may_be_unknown() {
        var criteria = new Criterion[] {inner("I", null, null), leaf("I.1", "I", "4")};
        assertThat(extract(criteria)).isEmpty();
        assertThat(full(criteria)).containsExactly("inner-node-without-maximum /nodes/0/maxPoints");
    }

    @Test
    void not_applicable_earns_no_more_than_the_maximum() {
        assertThat(full(criterion("I", null, "2", new Binary("done"), new NaPolicy.Fixed(points("2.5")))))
                .containsExactly("na-points-above-maximum /nodes/0/naPolicy/points");
        assertThat(full(criterion("I", null, "2", new Binary("done"), new NaPolicy.Fixed(points("2.0")))))
                .isEmpty();
    }

    @Test
    void codes_out_of_order_or_below_a_strange_parent_are_warnings() {
        assertThat(full(leaf("I.e", null, "1"), leaf("I.đ", null, "1"))).containsExactly("code-order /nodes/1/code");
        var findings = Sets.findings(false, inner("I", null, "1"), leaf("II.1", "I", "1"));
        assertThat(findings).extracting(Finding::rule).containsExactly(RuleId.CODE_UNDER_PARENT);
        assertThat(CriteriaLint.forbidsPublishing(findings)).isFalse();
    }

    @Test
    void units_and_indicators_must_exist() {
        var unit = UUID.fromString("0190e1a0-0000-7000-8000-000000000001");
        var criteria = List.of(
                new Criterion(
                        "I",
                        "t",
                        null,
                        points("5"),
                        new Survey("SIPAS"),
                        new NaPolicy.Zero(),
                        false,
                        unit,
                        null,
                        null,
                        null),
                leafWith(new LinkedIndex("PAR_INDEX", null)));
        var tree = new CriteriaTree(criteria);
        assertThat(references(tree, Set.of(unit), Set.of("SIPAS"))).isEmpty();
        assertThat(references(tree, Set.of(), Set.of()))
                .extracting(finding -> finding.rule().id() + " " + finding.pointer())
                .containsExactly(
                        "unit-unknown /nodes/0/appraisingUnitId", "indicator-unknown /nodes/0/method/indicator");
    }

    static Stream<Arguments> bound() {
        var name = "ON_TIME";
        var variables = List.of(new FormulaVariable("a", "a", null, null), new FormulaVariable("b", "b", null, name));
        return Stream.of(
                Arguments.of("/indicator", new Proportional(null, null, name)),
                Arguments.of(
                        "/indicator",
                        new Tiered("n", List.of(new Tier(points("0"), true, null, null, points("5"))), name)),
                Arguments.of("/indicator", new DeductPerOccurrence(points("1"), null, name)),
                Arguments.of("/indicator", new ComponentCount(null, 8, name)),
                Arguments.of("/indicator", new RankBased(List.of(new RankBand(1, points("5"))), name)),
                Arguments.of(
                        "/indicator",
                        new YearOnYear(HIGHER_IS_BETTER, null, points("5"), points("1"), points("0"), name)),
                Arguments.of(
                        "/variables/1/indicator",
                        new Formula(variables, List.of(new FormulaCase(null, null, "min(a + b, max)")))));
    }

    @ParameterizedTest
    @MethodSource("bound")
    void an_indicator_that_brings_a_measured_value_must_exist(String pointer, ScoringMethod method) {
        var tree = new CriteriaTree(List.of(criterion("I", null, "5", method, new NaPolicy.Zero())));
        assertThat(references(tree, Set.of(), Set.of("ON_TIME"))).isEmpty();
        assertThat(references(tree, Set.of(), Set.of()))
                .extracting(finding -> finding.rule().id() + " " + finding.pointer())
                .containsExactly("indicator-unknown /nodes/0/method" + pointer);
    }

    @Test
    void a_finding_carries_the_figures_it_speaks_of() {
        var finding = Sets.findings(false, inner("I", null, "10"), leaf("I.1", "I", "4.25"))
                .getFirst();
        assertThat(FindingTexts.text(finding, Locale.ENGLISH))
                .isEqualTo("The maxima below I add up to 4.25, its own maximum is 10.");
    }

    private static List<Finding> references(CriteriaTree tree, Set<UUID> units, Set<String> indicators) {
        return CriteriaLint.check(
                new LintSubject(tree, false, Rounding.USUAL, new LintSubject.References(units, indicators), null));
    }

    private static Criterion leafWith(LinkedIndex method) {
        return criterion("II", null, "50", method, new NaPolicy.Excluded());
    }
}

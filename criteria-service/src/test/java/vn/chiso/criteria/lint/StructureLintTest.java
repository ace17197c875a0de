package vn.chiso.criteria.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.criteria.lint.Sets.criterion;
import static vn.chiso.criteria.lint.Sets.full;
import static vn.chiso.criteria.lint.Sets.inner;
import static vn.chiso.criteria.lint.Sets.leaf;
import static vn.chiso.criteria.lint.Sets.points;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.method.Aggregate;
import vn.chiso.criteria.method.Binary;
import vn.chiso.criteria.method.Checklist;
import vn.chiso.criteria.method.ChecklistPart;
import vn.chiso.criteria.method.DeductPerOccurrence;
import vn.chiso.criteria.method.Manual;
import vn.chiso.criteria.tree.Adjustment;
import vn.chiso.criteria.tree.CriteriaTree;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.criteria.tree.NaPolicy;
import vn.chiso.criteria.tree.Rounding;

/** Rules on rounding, on bonus and penalty, and on what a derived set keeps of its framework. */
class StructureLintTest {

    private static final Criterion[] FRAMEWORK = {
        inner("I", null, "10"), leaf("I.1", "I", "4"), leaf("I.2", "I", "6"), leaf("II", null, "50")
    };

    @Test
    void a_maximum_has_no_more_decimals_than_lines_are_rounded_to() {
        var criteria = new Criterion[] {leaf("I", null, "2.505"), leaf("II", null, "2.50"), leaf("III", null, "20.00")};
        assertThat(checked(Rounding.USUAL, null, criteria))
                .containsExactly("maximum-finer-than-rounding /nodes/0/maxPoints");
        assertThat(checked(new Rounding(3, Rounding.Mode.HALF_UP), null, criteria))
                .isEmpty();
        assertThat(checked(new Rounding(0, Rounding.Mode.DOWN), null, criteria))
                .containsExactly(
                        "maximum-finer-than-rounding /nodes/0/maxPoints",
                        "maximum-finer-than-rounding /nodes/1/maxPoints");
    }

    @Test
    void what_is_below_a_bonus_or_penalty_may_add_up_to_more_than_its_cap() {
        assertThat(full(
                        leaf("I", null, "100"),
                        adjusting("II", "5", Adjustment.BONUS),
                        leaf("II.1", "II", "3"),
                        leaf("II.2", "II", "4"),
                        adjusting("III", "2", Adjustment.PENALTY),
                        leaf("III.1", "III", "2")))
                .isEmpty();
    }

    @Test
    void a_cap_that_can_never_be_reached_is_a_warning() {
        assertThat(full(adjusting("I", "5", Adjustment.BONUS), leaf("I.1", "I", "3")))
                .containsExactly("cap-unreachable /nodes/0/maxPoints");
    }

    @Test
    void a_bonus_or_penalty_needs_a_cap_in_an_extract_as_well() {
        assertThat(Sets.extract(adjusting("I", null, Adjustment.PENALTY), leaf("I.1", "I", "3")))
                .containsExactly("inner-node-without-maximum /nodes/0/maxPoints");
    }

    @Test
    void only_a_root_is_a_bonus_or_penalty() {
        var below = new Criterion(
                "I.1",
                "t",
                "I",
                points("1"),
                new Manual(null),
                new NaPolicy.Zero(),
                false,
                null,
                null,
                null,
                Adjustment.BONUS);
        assertThat(full(inner("I", null, "1"), below)).containsExactly("adjustment-not-root /nodes/1/adjustment");
    }

    @Test
    void a_penalty_is_not_what_is_left_after_deducting() {
        var deducting =
                criterion("II.1", "II", "2", new DeductPerOccurrence(points("0.5"), null, null), new NaPolicy.Zero());
        assertThat(full(leaf("I", null, "1"), adjusting("II", "2", Adjustment.PENALTY), deducting))
                .containsExactly("penalty-deducts /nodes/2/method/kind");
        assertThat(full(leaf("I", null, "1"), adjusting("II", "2", Adjustment.BONUS), deducting))
                .isEmpty();
    }

    @Test
    void a_part_of_a_penalty_is_not_what_is_left_after_deducting() {
        var deducting = new DeductPerOccurrence(points("0.5"), null, null);
        var nested = new Checklist(List.of(new ChecklistPart("B", "t", points("1"), deducting)));
        var parts = new Checklist(List.of(
                new ChecklistPart("A", "t", points("1"), nested), new ChecklistPart("B", "t", points("1"), deducting)));
        assertThat(full(
                        leaf("I", null, "1"),
                        adjusting("II", "2", Adjustment.PENALTY),
                        criterion("II.1", "II", "2", parts, new NaPolicy.Zero())))
                .containsExactly(
                        "penalty-deducts /nodes/2/method/parts/0/method/parts/0/method/kind",
                        "penalty-deducts /nodes/2/method/parts/1/method/kind");
    }

    @Test
    void a_derived_set_that_only_adds_is_sound() {
        assertThat(derived(FRAMEWORK[0], FRAMEWORK[1], FRAMEWORK[2], FRAMEWORK[3], leaf("III", null, "5")))
                .isEmpty();
    }

    @Test
    void a_leaf_of_the_framework_may_be_split_within_its_maximum() {
        var split = criterion("I.2", "I", "6", new Aggregate(), new NaPolicy.Excluded());
        assertThat(derived(
                        FRAMEWORK[0],
                        FRAMEWORK[1],
                        split,
                        leaf("I.2.a", "I.2", "2"),
                        leaf("I.2.b", "I.2", "4"),
                        FRAMEWORK[3]))
                .isEmpty();
        assertThat(derived(FRAMEWORK[0], FRAMEWORK[1], split, leaf("I.2.a", "I.2", "5"), FRAMEWORK[3]))
                .containsExactly("children-sum /nodes/2/maxPoints");
    }

    @Test
    void each_violation_of_the_framework_is_a_finding() {
        var changed = new Criterion(
                "I.2",
                "Tên khác",
                null,
                points("6"),
                new Binary("done"),
                new NaPolicy.Zero(),
                true,
                null,
                null,
                null,
                null);
        assertThat(derived(inner("I", null, "4"), FRAMEWORK[1], changed))
                .contains(
                        "framework-node-missing /nodes",
                        "framework-node-changed /nodes/0/maxPoints",
                        "framework-node-changed /nodes/2/evidenceRequired",
                        "framework-node-changed /nodes/2/method",
                        "framework-node-changed /nodes/2/naPolicy",
                        "framework-node-changed /nodes/2/parentCode",
                        "framework-node-changed /nodes/2/title");
    }

    @Test
    void a_derived_set_rounds_like_its_framework_and_knows_when_that_is_gone() {
        var framework = new LintSubject.Framework(
                new CriteriaTree(List.of(FRAMEWORK)), new Rounding(1, Rounding.Mode.HALF_UP), false);
        assertThat(checked(Rounding.USUAL, framework, FRAMEWORK))
                .containsExactly("framework-rounding-changed /rounding", "framework-not-in-force /framework");
    }

    private static Criterion adjusting(String code, String cap, Adjustment adjustment) {
        return new Criterion(code, "t", null, points(cap), null, null, false, null, null, null, adjustment);
    }

    private static List<String> derived(Criterion... criteria) {
        var framework = new LintSubject.Framework(new CriteriaTree(List.of(FRAMEWORK)), Rounding.USUAL, true);
        return checked(Rounding.USUAL, framework, criteria);
    }

    private static List<String> checked(Rounding rounding, LintSubject.Framework framework, Criterion... criteria) {
        var nothing = new LintSubject.References(Set.of(), Set.of());
        var tree = new CriteriaTree(Arrays.asList(criteria));
        return CriteriaLint.check(new LintSubject(tree, false, rounding, nothing, framework)).stream()
                .map(finding -> finding.rule().id() + " " + finding.pointer())
                .toList();
    }
}

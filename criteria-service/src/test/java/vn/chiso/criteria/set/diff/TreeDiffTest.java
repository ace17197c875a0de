package vn.chiso.criteria.set.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.method.Manual;
import vn.chiso.criteria.method.Proportional;
import vn.chiso.criteria.method.ScoringMethod;
import vn.chiso.criteria.tree.CriteriaTree;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.criteria.tree.NaPolicy;

class TreeDiffTest {

    private static final ScoringMethod SHARE = new Proportional(null, null, null);

    @Test
    void equal_trees_differ_in_nothing_whatever_the_zeros_behind_the_point() {
        var one = criterion("V.5", null, "Đúng hạn", "5", new Proportional(new BigDecimal("80"), null, null));
        var other = criterion("V.5", null, "Đúng hạn", "5.00", new Proportional(new BigDecimal("80.0"), null, null));
        var diff = diff(List.of(one), List.of(other));
        assertThat(diff.added()).isEmpty();
        assertThat(diff.removed()).isEmpty();
        assertThat(diff.moved()).isEmpty();
        assertThat(diff.pointsChanged()).isEmpty();
        assertThat(diff.methodChanged()).isEmpty();
        assertThat(diff.otherChanged()).isEmpty();
    }

    @Test
    void what_only_one_has_was_added_or_removed() {
        var diff = diff(nodes("1 Kế hoạch", "2 Báo cáo"), nodes("1 Kế hoạch", "3 Kiểm tra"));
        assertThat(diff.added()).extracting(SetDiff.Place::code).containsExactly("3");
        assertThat(diff.removed()).extracting(SetDiff.Place::code).containsExactly("2");
    }

    @Test
    void a_criterion_put_in_front_renumbers_the_others_and_changes_nothing_else() {
        var diff = diff(nodes("1 Kế hoạch", "2 Báo cáo"), nodes("1 Kiểm tra", "2 Kế hoạch", "3 Báo cáo"));
        assertThat(diff.added()).extracting(SetDiff.Place::title).containsExactly("Kiểm tra");
        assertThat(diff.moved())
                .extracting(move -> move.from().code() + ">" + move.to().code())
                .containsExactly("1>2", "2>3");
        assertThat(diff.removed()).isEmpty();
        assertThat(diff.otherChanged()).isEmpty();
    }

    @Test
    void another_parent_is_a_move() {
        var before = List.of(inner("I"), inner("II"), criterion("I.1", "I", "Báo cáo", "1", SHARE));
        var after = List.of(inner("I"), inner("II"), criterion("II.1", "II", "Báo cáo", "1", SHARE));
        assertThat(diff(before, after).moved())
                .containsExactly(new SetDiff.Move(
                        "Báo cáo", new SetDiff.Position("I.1", "I"), new SetDiff.Position("II.1", "II")));
    }

    @Test
    void another_maximum_and_another_method_are_told_with_both_values() {
        var before = List.of(criterion("V.5", null, "Đúng hạn", "5", SHARE));
        var after =
                List.of(criterion("V.5", null, "Đúng hạn", "4.5", new Proportional(new BigDecimal("80"), null, null)));
        var diff = diff(before, after);
        assertThat(diff.pointsChanged())
                .containsExactly(
                        new SetDiff.PointsChange("V.5", "Đúng hạn", new BigDecimal("5"), new BigDecimal("4.5")));
        assertThat(diff.methodChanged()).singleElement().satisfies(change -> {
            assertThat(change.from().ruleText()).isEqualTo("Tỷ lệ đạt được × 5 điểm.");
            assertThat(change.to().ruleText())
                    .isEqualTo("Từ 80% trở lên: tỷ lệ đạt được × 4,5 điểm; dưới 80%: 0 điểm.");
        });
    }

    @Test
    void a_reworded_criterion_stays_itself_by_its_code() {
        var diff = diff(nodes("1 Kế hoạch năm"), nodes("1 Kế hoạch hằng năm"));
        assertThat(diff.otherChanged())
                .containsExactly(new SetDiff.OtherChange("1", "Kế hoạch hằng năm", List.of("title")));
        assertThat(diff.added()).isEmpty();
    }

    @Test
    void two_criteria_of_one_title_are_told_apart_by_their_codes() {
        var diff = diff(
                nodes("6.3.1 Số đơn vị tự bảo đảm chi", "6.3.2 Số đơn vị tự bảo đảm chi"),
                nodes("6.3.2 Số đơn vị tự bảo đảm chi"));
        assertThat(diff.removed()).extracting(SetDiff.Place::code).containsExactly("6.3.1");
        assertThat(diff.moved()).isEmpty();
    }

    private static TreeDiff diff(List<Criterion> former, List<Criterion> latter) {
        return new TreeDiff(new CriteriaTree(former), new CriteriaTree(latter), Locale.of("vi"));
    }

    /** Each {@code "code title"}. */
    private static List<Criterion> nodes(String... nodes) {
        return Arrays.stream(nodes)
                .map(text -> text.split(" ", 2))
                .map(parts -> criterion(parts[0], null, parts[1], "1", new Manual(null)))
                .toList();
    }

    private static Criterion inner(String code) {
        return criterion(code, null, "Lĩnh vực " + code, "1", null);
    }

    private static Criterion criterion(
            String code, String parent, String title, String maxPoints, ScoringMethod method) {
        return new Criterion(
                code,
                title,
                parent,
                new BigDecimal(maxPoints),
                method,
                new NaPolicy.Excluded(),
                false,
                null,
                null,
                null,
                null);
    }
}

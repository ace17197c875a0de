package vn.chiso.scoring.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.scoring.comparison.MadeUp.OTHER_SET;
import static vn.chiso.scoring.comparison.MadeUp.SET;
import static vn.chiso.scoring.comparison.MadeUp.line;
import static vn.chiso.scoring.comparison.MadeUp.mapping;
import static vn.chiso.scoring.comparison.MadeUp.notApplicable;
import static vn.chiso.scoring.comparison.MadeUp.result;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.scoring.result.snapshot.ResultLine;
import vn.chiso.scoring.total.Adjustment;

/** How a criterion of one year stands to that of the next; all figures are made up but those that a comment names. */
class CriteriaComparisonTest {

    private static final String TARGET_80 = "{\"kind\":\"PROPORTIONAL\",\"targetPercent\":80.0}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // max before | points | max after | points | status | basis | difference
                "2     | 1.5  | 2    | 1.50 | EQUAL  | POINTS | 0.00",
                "2     | 1.5  | 2.00 | 1.51 | BETTER | POINTS | 0.01",
                "2     | 1.5  | 2    | 1.49 | WORSE  | POINTS | -0.01",
                "1     | 0    | 1    | 0.00 | EQUAL  | POINTS | 0.00",
                // V.5 of Vĩnh Linh in 2023 was 4.99 of 5.
                "5     | 4.99 | 5    | 5    | BETTER | POINTS | 0.01",
                "3     | 1    | 6    | 2    | EQUAL  | SHARE  | -",
                // A third is no decimal: only the product tells them apart.
                "3     | 1    | 10000 | 3333.3333 | WORSE  | SHARE | -",
                "3     | 1    | 10000 | 3333.3334 | BETTER | SHARE | -",
                "10    | 9    | 5    | 5    | BETTER | SHARE  | -"
            })
    void points_of_one_maximum_and_shares_of_two_are_compared_exactly(
            String maxBefore,
            String before,
            String maxAfter,
            String after,
            ComparisonStatus status,
            ComparisonBasis basis,
            BigDecimal difference) {
        var row = sameSet(line("1", maxBefore, before), line("1", maxAfter, after));

        assertThat(row.status()).isEqualTo(status);
        assertThat(row.basis()).isEqualTo(basis);
        assertThat(row.difference()).isEqualTo(difference);
        assertThat(row.reason()).isNull();
    }

    @Test
    void what_did_not_apply_in_one_of_the_years_is_not_comparable_whatever_points_its_policy_gave() {
        assertThat(sameSet(line("1", "2", "1"), line("1", "2", null)).reason())
                .isEqualTo(ComparisonReason.NOT_APPLICABLE);
        assertThat(sameSet(line("1", "2", null), line("1", "2", "1")).reason())
                .isEqualTo(ComparisonReason.NOT_APPLICABLE);
        // 7.1.2.2 of Sơn Tây: the Government has not deployed it, and it counts nothing.
        assertThat(sameSet(notApplicable("7.1.2.2", "1", "0"), line("7.1.2.2", "1", "1")))
                .satisfies(row -> assertThat(row.reason()).isEqualTo(ComparisonReason.NOT_APPLICABLE))
                .satisfies(row -> assertThat(row.before().criteria().getFirst().notApplicable())
                        .isTrue())
                .satisfies(row -> assertThat(row.difference()).isNull());
    }

    @Test
    void another_method_or_another_figure_in_it_is_not_comparable() {
        var before = line("1", "2", "1", "{\"kind\":\"PROPORTIONAL\",\"targetPercent\":80}", null);

        assertThat(sameSet(before, line("1", "2", "1", "{\"kind\":\"MANUAL\"}", null))
                        .reason())
                .isEqualTo(ComparisonReason.METHOD_CHANGED);
        assertThat(sameSet(before, line("1", "2", "1", TARGET_80.replace("80.0", "90"), null))
                        .reason())
                .isEqualTo(ComparisonReason.METHOD_CHANGED);
        assertThat(sameSet(before, line("1", "2", "1", TARGET_80.replace("}", ",\"floorPercent\":null}"), null))
                        .status())
                .isEqualTo(ComparisonStatus.EQUAL);
    }

    @Test
    void a_penalty_is_better_the_less_it_takes_away_and_nothing_else_than_a_part_of_the_total() {
        var penalty = line("P", "5", "2", MadeUp.SHARE, Adjustment.PENALTY);

        assertThat(sameSet(penalty, line("P", "5", "1", MadeUp.SHARE, Adjustment.PENALTY))
                        .status())
                .isEqualTo(ComparisonStatus.BETTER);
        assertThat(sameSet(penalty, line("P", "5", "2", MadeUp.SHARE, Adjustment.BONUS))
                        .reason())
                .isEqualTo(ComparisonReason.ADJUSTMENT_CHANGED);
        assertThat(sameSet(penalty, line("P", "5", "2")).reason()).isEqualTo(ComparisonReason.ADJUSTMENT_CHANGED);
    }

    @Test
    void of_two_sets_of_which_nothing_is_said_nothing_is_comparable_be_the_codes_what_they_are() {
        var rows = CriteriaComparison.of(
                result("2023", SET, line("1", "2", "1"), line("2", "2", "1")),
                result("2024", OTHER_SET, line("1", "2", "1")),
                Correspondence.none());

        assertThat(rows)
                .extracting(CriteriaComparisonTest::text)
                .containsExactly("1> NO_MAPPING", "2> NO_MAPPING", ">1 NO_MAPPING");
    }

    @Test
    void a_mapping_says_what_was_split_merged_ended_and_renumbered_and_what_it_does_not_say_is_not_comparable() {
        var rows = CriteriaComparison.of(
                result(
                        "2023",
                        SET,
                        line("1", "2", "1.25"),
                        line("2", "1", "0.5"),
                        line("3", "1", "0.25"),
                        line("4", "5", "0"),
                        line("5", "3", "3"),
                        line("6", "1", "1")),
                result(
                        "2024",
                        OTHER_SET,
                        line("1.1", "1", "0.75"),
                        line("1.2", "1", "0.50"),
                        line("2", "2", "0.8", TARGET_80, null),
                        line("6", "3", "2"),
                        line("9", "1", "1")),
                Correspondence.of(mapping("1>1.1;1.2", "2;3>2", "4>", "5>6")));

        assertThat(rows)
                .extracting(CriteriaComparisonTest::text)
                .containsExactly(
                        "1>1.1;1.2 EQUAL",
                        "2;3>2 BETTER",
                        "4> ABSENT_AFTER",
                        "5>6 WORSE",
                        "6> UNMAPPED",
                        ">9 UNMAPPED");
        assertThat(rows.get(1).summed()).isTrue();
        assertThat(rows.get(1).difference()).isEqualTo("0.05");
        assertThat(rows.get(1).note()).isEqualTo("Theo quyết định");
        assertThat(rows.get(3).summed()).isFalse();
        assertThat(rows.get(3).after().lostPercent()).isEqualTo("33.33333333333333333333333333333333");
    }

    @Test
    void one_of_several_that_does_not_apply_makes_their_sum_say_nothing() {
        var rows = CriteriaComparison.of(
                result("2023", SET, line("1", "2", "1"), line("2", "1", null)),
                result("2024", OTHER_SET, line("1", "3", "1")),
                Correspondence.of(mapping("1;2>1")));

        assertThat(rows).extracting(CriteriaComparisonTest::text).containsExactly("1;2>1 NOT_APPLICABLE");
        assertThat(rows.getFirst().before().points()).isNull();
        assertThat(rows.getFirst().before().maxPoints()).isEqualTo("3");
    }

    @Test
    void a_mapping_read_backwards_merges_what_was_split() {
        var rows = CriteriaComparison.of(
                result("2024", OTHER_SET, line("1.1", "1", "0.5"), line("1.2", "1", "0.5"), line("9", "1", "1")),
                result("2025", SET, line("1", "2", "1"), line("4", "5", "0")),
                Correspondence.reversed(mapping("1>1.1;1.2", "4>")));

        assertThat(rows)
                .extracting(CriteriaComparisonTest::text)
                .containsExactly("1.1;1.2>1 EQUAL", "9> UNMAPPED", ">4 UNMAPPED");
    }

    @Test
    void every_criterion_of_both_results_stands_in_one_row() {
        var before = result("2023", SET, line("1", "2", "1"), line("2", "2", "1"));
        var after = result("2024", OTHER_SET, line("1", "2", "1"), line("3", "2", "1"));
        for (var said : List.of(
                Correspondence.none(),
                Correspondence.of(mapping("1;2>1")),
                Correspondence.of(mapping("1>1;3", "2>")),
                Correspondence.of(mapping("8>1", "1>9", "2>3")))) {
            var rows = CriteriaComparison.of(before, after, said);
            assertThat(rows.stream().flatMap(row -> row.before().criteria().stream()))
                    .extracting(ComparedLine::criterionCode)
                    .containsExactlyInAnyOrder("1", "2");
            assertThat(rows.stream().flatMap(row -> row.after().criteria().stream()))
                    .extracting(ComparedLine::criterionCode)
                    .containsExactlyInAnyOrder("1", "3");
        }
    }

    private static ComparedCriterion sameSet(ResultLine before, ResultLine after) {
        var rows = CriteriaComparison.of(
                result("2023", SET, before),
                result("2024", SET, after),
                Correspondence.sameSet(List.of(before.criterionCode())));
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static String text(ComparedCriterion row) {
        return codes(row.before()) + ">" + codes(row.after()) + " "
                + (row.reason() == null ? row.status() : row.reason());
    }

    private static String codes(ComparedSide side) {
        return String.join(
                ";", side.criteria().stream().map(ComparedLine::criterionCode).toList());
    }
}

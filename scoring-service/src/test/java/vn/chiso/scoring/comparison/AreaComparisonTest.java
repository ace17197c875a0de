package vn.chiso.scoring.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.scoring.comparison.MadeUp.OTHER_SET;
import static vn.chiso.scoring.comparison.MadeUp.SET;
import static vn.chiso.scoring.comparison.MadeUp.mapping;
import static vn.chiso.scoring.comparison.MadeUp.result;
import static vn.chiso.scoring.comparison.MadeUp.withAreas;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;

/** Areas of two years by the share of what applied: those of Đồng Mỏ in 2023 are real, whatever comes after is made up. */
class AreaComparisonTest {

    private static final ResultSnapshot DONG_MO = withAreas("2023", SET, "1 14/17", "2 8/9", "3 15/18", "5 17/19");

    @Test
    void areas_of_one_set_are_compared_by_the_share_of_what_applied() {
        var next = withAreas("2024", SET, "1 14.0/17", "2 8.9/10", "3 14.99/18", "5 0/0");

        assertThat(compared(next, Correspondence.sameSet(List.of("1", "2", "3", "5"))))
                .containsExactly("1>1 EQUAL", "2>2 BETTER", "3>3 WORSE", "5>5 NOT_APPLICABLE");
    }

    @Test
    void areas_of_two_sets_are_compared_as_far_as_a_mapping_says_which_is_which() {
        var next = withAreas("2024", OTHER_SET, "1 17/17", "2 9/9", "4 8.5/9.5", "9 1/1");

        assertThat(compared(next, Correspondence.of(mapping("1>1", "5>4", "3>"))))
                .containsExactly(
                        "1>1 BETTER",
                        "2>null UNMAPPED",
                        "3>null ABSENT_AFTER",
                        "5>4 EQUAL",
                        "null>2 UNMAPPED",
                        "null>9 UNMAPPED");
        assertThat(compared(next, Correspondence.none())).hasSize(8).allMatch(row -> row.endsWith(" NO_MAPPING"));
    }

    @Test
    void an_extract_has_no_areas_to_compare() {
        assertThat(compared(result("2024", SET), Correspondence.sameSet(List.of("1"))))
                .isEmpty();
    }

    private static List<String> compared(ResultSnapshot next, Correspondence said) {
        return AreaComparison.of(DONG_MO, next, said).stream()
                .map(row -> row.codeBefore() + ">" + row.codeAfter() + " "
                        + (row.reason() == null ? row.status() : row.reason()))
                .toList();
    }
}

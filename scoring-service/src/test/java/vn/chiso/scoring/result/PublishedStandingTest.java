package vn.chiso.scoring.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.scoring.PublishedYear;
import vn.chiso.scoring.VinhLinh;

/** Index, rank, class and commendation as the documents have them. */
@QuarkusTest
class PublishedStandingTest extends YearOfResults {

    @Test
    void tuy_phuoc_is_fourth_of_11_with_82_13() throws Exception {
        var result = result(PublishedYear.TUY_PHUOC);

        assertThat(result.at("/index/points").decimalValue()).isEqualByComparingTo("82.13");
        assertThat(result.at("/index/maximum").decimalValue()).isEqualByComparingTo("100");
        assertThat(result.at("/index/percent").decimalValue()).isEqualByComparingTo("82.13");
        assertThat(result.get("rank").intValue()).isEqualTo(4);
        assertThat(result.get("rankedUnits").intValue()).isEqualTo(11);
        assertThat(result.get("class").textValue()).isEqualTo("GOOD");
        classification(PublishedYear.TUY_PHUOC)
                .body("components.code", contains("APPRAISED", "SURVEY:OFFICIALS", "SURVEY:SIPAS"))
                .body("components.points", contains(52.15f, 6.71f, 23.27f))
                .body("regulationComplete", equalTo(false))
                .body("reasons.vi[0]", equalTo("Chỉ số 82,13 / 100 × 100 = 82,13% thuộc mức “Tốt” (80 ≤ x < 90)"));
    }

    @Test
    void dong_mo_is_13th_of_20_with_81_9_and_a_group_without_rules_has_no_class() throws Exception {
        var result = result(PublishedYear.DONG_MO);

        assertThat(result.at("/index/percent").decimalValue()).isEqualByComparingTo("81.9");
        assertThat(result.get("rank").intValue()).isEqualTo(13);
        assertThat(result.get("rankedUnits").intValue()).isEqualTo(20);
        assertThat(result.has("class")).isFalse();
        classification(PublishedYear.DONG_MO)
                .body("reasons.en", contains("No class: the regulation says nothing of this group of units"));
    }

    @Test
    void vinh_linh_is_first_of_10_and_excellent_for_its_tasks_are_done_in_time() throws Exception {
        var result = result(PublishedYear.VINH_LINH);

        assertThat(result.at("/index/percent").decimalValue()).isEqualByComparingTo("94.74");
        assertThat(result.get("rank").intValue()).isEqualTo(1);
        assertThat(result.get("rankedUnits").intValue()).isEqualTo(10);
        assertThat(result.get("class").textValue()).isEqualTo("EXCELLENT");
        classification(PublishedYear.VINH_LINH)
                .body("tasks.done", equalTo(120))
                .body("confirmed.QUALITY_ASSURED", equalTo(true))
                .body("reasons.en", hasSize(1));
    }

    @Test
    void what_is_not_known_bars_the_class_and_each_condition_says_so() {
        classification(PublishedYear.UNKNOWN)
                .body("class", equalTo("AVERAGE"))
                .body("reasons.vi", hasSize(5))
                .body(
                        "reasons.vi",
                        hasItems(
                                "Không được xếp mức “Xuất sắc”, xếp xuống mức “Trung bình”:",
                                "  Chưa đạt điều kiện: Nhiệm vụ được giao bảo đảm chất lượng; thực tế: chưa có số liệu"))
                .body("reasons.en", hasItem(containsString("Nghị định 335/2025/NĐ-CP")));
    }

    /** 80 is met at 80.01 and 80, not at 79.99; 72 of 90 is 80 %, too, and less points are the worse rank. */
    @ParameterizedTest
    @CsvSource({
        "501, 2, 1, EXCELLENT",
        "502, 3, 1, GOOD",
        "504, 5, 1, GOOD",
        "506, 6, 1, GOOD",
        "505, 7, 1, GOOD",
        "507, 8, 1, FAIR",
        "508, 9, 1, FAIR",
        "509, 10, 1, AVERAGE",
    })
    void the_bounds_of_bands_are_exact(int unit, int rank, int sharing, String classCode) {
        classification(VinhLinh.unit(unit))
                .body("rank", equalTo(rank))
                .body("sharing", equalTo(sharing))
                .body("class", equalTo(classCode));
    }

    @Test
    void equal_indexes_are_told_apart_by_points_and_share_a_rank_where_these_are_equal() throws Exception {
        assertThat(result(VinhLinh.unit(PublishedYear.WITHOUT_SURVEY))
                        .at("/index/maximum")
                        .decimalValue())
                .isEqualByComparingTo("90");
        classification(VinhLinh.unit(PublishedYear.WITHOUT_SURVEY)).body("decidedBy", equalTo("TOTAL_POINTS"));
        for (int unit : new int[] {522, 523}) {
            classification(VinhLinh.unit(unit)).body("rank", equalTo(3)).body("sharing", equalTo(2));
        }
        classification(VinhLinh.unit(524)).body("rank", equalTo(5));
    }

    @Test
    void the_third_excellent_unit_of_eleven_is_over_the_quota() {
        classification(VinhLinh.unit(502))
                .body("reasons.vi", hasSize(2))
                .body(
                        "reasons.en[1]",
                        equalTo(
                                "Not given the class “Xuất sắc”: at most 2 units (20% of 11 units), the unit has rank 3; falls to “Tốt”"));
    }

    @ParameterizedTest
    @CsvSource({"503, POSSIBLE, Hoàn thành tốt, 0", "509, BARRED, , 2", "510, UNDECIDED, , 2"})
    void who_is_average_and_late_is_not_commended(int unit, String verdict, String headRating, int reasons) {
        classification(VinhLinh.unit(unit))
                .body("commendation.verdict", equalTo(verdict))
                .body("commendation.headRating", equalTo(headRating))
                .body("commendation.reasons.vi", hasSize(reasons))
                .body("commendation.reasons.en", hasSize(reasons));
    }
}

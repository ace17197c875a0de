package vn.chiso.scoring.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.scoring.commendation.Commendation.Verdict;
import vn.chiso.scoring.total.NodeTotal;

/** Part III.2 of the plan of Tuy Phước: communes by class, divisions by parts of the points, both only with many late dossiers. */
class CommendingTest {

    private static final CommendationRules TUY_PHUOC = new CommendationRules(
            "LATE_DOSSIERS",
            10,
            List.of(
                    new CommendationRules.Bar(List.of("COMMUNE", "TOWNSHIP"), List.of("AVERAGE"), null),
                    new CommendationRules.Bar(List.of("DIVISION"), null, new BigDecimal("80"))),
            Map.of("GOOD", "Hoàn thành tốt"));

    @ParameterizedTest
    @CsvSource({
        "COMMUNE, AVERAGE, 10, BARRED",
        "COMMUNE, AVERAGE, 9, POSSIBLE",
        "COMMUNE, AVERAGE, , UNDECIDED",
        "TOWNSHIP, AVERAGE, 22, BARRED",
        "COMMUNE, GOOD, 22, POSSIBLE",
        "COMMUNE, , 22, POSSIBLE",
        "DISTRICT, AVERAGE, 22, POSSIBLE"
    })
    void a_commune_is_barred_by_its_class_and_many_late_dossiers(
            String type, String classCode, String late, Verdict verdict) {
        assertThat(judge(type, classCode, late, "0").verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"8.00, 22, POSSIBLE", "7.99, 22, BARRED", "7.99, 9, POSSIBLE", "7.99, , UNDECIDED"})
    void a_division_is_barred_below_80_percent_of_a_part_and_many_late_dossiers(
            String points, String late, Verdict verdict) {
        assertThat(judge("DIVISION", "GOOD", late, points).verdict()).isEqualTo(verdict);
    }

    @Test
    void what_does_not_apply_to_the_unit_bars_nothing() {
        var area = new NodeTotal("I", "Lĩnh vực", BigDecimal.ZERO, BigDecimal.ZERO);

        assertThat(Commending.judge(TUY_PHUOC, new Achievement("DIVISION", null, BigDecimal.TEN, List.of(area)))
                        .verdict())
                .isEqualTo(Verdict.POSSIBLE);
    }

    @Test
    void the_head_is_rated_by_the_class_of_his_unit() {
        assertThat(judge("COMMUNE", "GOOD", "0", "10").headRating()).isEqualTo("Hoàn thành tốt");
        assertThat(judge("COMMUNE", "AVERAGE", "0", "10").headRating()).isNull();
    }

    @Test
    void the_reasons_are_told_in_both_languages() {
        var barred = judge("DIVISION", "GOOD", "22", "7.99");

        assertThat(CommendationExplanation.vietnamese().lines(barred))
                .containsExactly(
                        "Lĩnh vực I đạt 7,99/10 điểm, dưới 80%: không đề xuất khen thưởng nếu để xảy ra nhiều hồ sơ trễ hạn",
                        "Có 22 hồ sơ trễ hạn; từ 10 hồ sơ trở lên là nhiều");
        assertThat(CommendationExplanation.english().lines(judge("COMMUNE", "AVERAGE", null, "0")))
                .containsExactly(
                        "The class AVERAGE bars from commendation where many dossiers are late",
                        "How many dossiers were late is not known");
    }

    @Test
    void a_bar_is_of_classes_or_of_parts() {
        assertThatThrownBy(() -> new CommendationRules.Bar(List.of("COMMUNE"), List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CommendationRules.Bar(List.of("COMMUNE"), List.of("A"), BigDecimal.TEN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Commendation judge(String type, String classCode, String late, String points) {
        var area = new NodeTotal("I", "Lĩnh vực", new BigDecimal(points), BigDecimal.TEN);
        return Commending.judge(
                TUY_PHUOC, new Achievement(type, classCode, late == null ? null : new BigDecimal(late), List.of(area)));
    }
}

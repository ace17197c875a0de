package vn.chiso.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Better than the year before, by as much as required; worse by any amount. */
class YearOnYearTest {

    @ParameterizedTest
    @CsvSource({
        "HIGHER_IS_BETTER, , 10.0000000001, 10, 1.50",
        "HIGHER_IS_BETTER, , 10, 10, 0.75",
        "HIGHER_IS_BETTER, , 9.9999999999, 10, 0.25",
        "HIGHER_IS_BETTER, , -1, -2, 1.50",
        "LOWER_IS_BETTER, , 9, 10, 1.50",
        "LOWER_IS_BETTER, , 11, 10, 0.25",
        "LOWER_IS_BETTER, 10, 90, 100, 1.50",
        "LOWER_IS_BETTER, 10, 90.0000000001, 100, 0.75",
        "LOWER_IS_BETTER, 10, 100, 100, 0.75",
        "LOWER_IS_BETTER, 10, 100.0000000001, 100, 0.25",
        "HIGHER_IS_BETTER, 0.7, 100.7, 100, 1.50",
        "HIGHER_IS_BETTER, 0.7, 100.6999999999, 100, 0.75",
        "HIGHER_IS_BETTER, 10, 1, 0, 1.50",
        "HIGHER_IS_BETTER, 10, 0, 0, 0.75",
    })
    void the_change_decides(String direction, String required, String current, String previous, String points) {
        var criterion = criterion(direction, required);

        var scored =
                Engine.score(criterion, Map.of("current", InputValue.of(current), "previous", InputValue.of(previous)));

        assertThat(scored.points().toPlainString()).isEqualTo(points);
        assertThat(Explanation.vietnamese().reason(scored.trace())).isNotBlank();
    }

    @Test
    void a_percentage_of_a_figure_below_zero_has_no_meaning() {
        var thrown = catchThrowableOfType(
                EngineException.class,
                () -> Engine.score(
                        criterion("HIGHER_IS_BETTER", "10"),
                        Map.of("current", InputValue.of(1), "previous", InputValue.of(-1))));

        assertThat(thrown.fault()).isEqualTo(Fault.INPUT_NEGATIVE);
        assertThat(thrown.input()).isEqualTo("previous");
    }

    @Test
    void without_a_direction_it_is_not_computed() {
        assertThat(Methods.read("{'kind':'YEAR_ON_YEAR','improvedPoints':1,'unchangedPoints':0.5,'worsenedPoints':0}"))
                .isEqualTo(new ScoringMethod.Unsupported("YEAR_ON_YEAR"));
        assertThat(Methods.read("{'kind':'YEAR_ON_YEAR','direction':'HIGHER_IS_BETTER','improvedPoints':1}"))
                .isEqualTo(new ScoringMethod.Unsupported("YEAR_ON_YEAR"));
    }

    private static Criterion criterion(String direction, String required) {
        var percent = required == null ? "" : ",'requiredChangePercent':" + required;
        var method = Methods.read("""
                {'kind':'YEAR_ON_YEAR','direction':'%s'%s,'improvedPoints':1.5,'unchangedPoints':0.75,
                 'worsenedPoints':0.25}""".formatted(direction, percent));
        return new Criterion(new BigDecimal("1.5"), method, null, Rounding.USUAL);
    }
}

package vn.chiso.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results of surveys and linked indices that were counted as a of b: no percentage with cut digits stands in between. */
class CountedRateTest {

    private static final String SURVEY = "{'kind':'SURVEY'}";

    /** 1015/3000 × 3 is 1.015 and rounds up; of 33.8333333333 % it would be 1.01. The six of Tuy Phước are parts of 384. */
    @ParameterizedTest
    @CsvSource({"1015, 3000, 3, 1.02", "281, 384, 10, 7.32", "384, 384, 30, 30.00", "0, 384, 30, 0.00"})
    void it_is_rounded_once(String numerator, String denominator, String max, String points) {
        for (var method : new String[] {SURVEY, "{'kind':'LINKED_INDEX','programme':'PAR_INDEX'}"}) {
            assertThat(score(method, max, numerator, denominator).points().toPlainString())
                    .isEqualTo(points);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"385 384 ABOVE_DENOMINATOR", "1 0 ZERO_DENOMINATOR", "-1 384 INPUT_NEGATIVE"})
    void a_rate_that_cannot_be_is_refused(String pairAndFault) {
        var said = pairAndFault.split(" ");

        var thrown = catchThrowableOfType(EngineException.class, () -> score(SURVEY, "30", said[0], said[1]));

        assertThat(thrown.fault()).hasToString(said[2]);
    }

    private static Scored score(String method, String max, String numerator, String denominator) {
        var criterion = new Criterion(new BigDecimal(max), Methods.read(method), null, Rounding.USUAL);
        return Engine.score(
                criterion, Map.of("numerator", InputValue.of(numerator), "denominator", InputValue.of(denominator)));
    }
}

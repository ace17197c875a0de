package vn.chiso.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a line is worth when the criterion does not apply: four policies, and no default (domain §1.4). */
class NotApplicableTest {

    static Stream<Arguments> policies() {
        return Stream.of(
                arguments("{'kind':'EXCLUDED'}", null, Rule.NA_EXCLUDED),
                arguments("{'kind':'FULL'}", "2.00", Rule.NA_FULL),
                arguments("{'kind':'ZERO'}", "0.00", Rule.NA_ZERO),
                arguments("{'kind':'FIXED','points':1}", "1.00", Rule.NA_FIXED));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void the_policy_decides_what_a_line_is_worth(String policy, String points, Rule rule) throws Exception {
        var read = NaPolicyReader.read(new ObjectMapper().readTree(policy.replace('\'', '"')));
        var scored = Engine.notApplicable(criterion(read));

        assertThat(scored.excluded()).isEqualTo(points == null);
        assertThat(scored.points() == null ? null : scored.points().toPlainString())
                .isEqualTo(points);
        assertThat(scored.trace().steps().getFirst())
                .isEqualTo(Step.matched(
                        rule, points == null || points.equals("2.00") ? new BigDecimal("2") : new BigDecimal(points)));
    }

    @Test
    void without_a_policy_a_criterion_cannot_be_left_out() {
        var thrown = catchThrowableOfType(EngineException.class, () -> Engine.notApplicable(criterion(null)));

        assertThat(thrown.fault()).isEqualTo(Fault.NOT_APPLICABLE_NOT_FORESEEN);
    }

    @Test
    void a_policy_that_is_not_understood_is_none() throws Exception {
        assertThat(NaPolicyReader.read(new ObjectMapper().readTree("{\"kind\":\"HALF\"}")))
                .isNull();
        assertThat(NaPolicyReader.read(new ObjectMapper().readTree("{\"kind\":\"FIXED\"}")))
                .isNull();
        assertThat(NaPolicyReader.read(new ObjectMapper().readTree("{\"kind\":\"FULL\",\"unless\":\"asked\"}")))
                .isNull();
    }

    private static Criterion criterion(NaPolicy policy) {
        return new Criterion(new BigDecimal("2"), new ScoringMethod.Manual(null), policy, Rounding.USUAL);
    }
}

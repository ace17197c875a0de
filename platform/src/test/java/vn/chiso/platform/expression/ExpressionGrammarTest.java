package vn.chiso.platform.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionGrammarTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "max * percent / 100",
                "-(a + b)",
                "not a >= 0.5 and b <> 2",
                "min(a, b, max)",
                "if(a > 1, round(b), round(b, 2))",
                "tỷ_lệ / 3"
            })
    void an_expression_has_no_fault(String text) {
        assertThat(ExpressionGrammar.fault(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1",
        "a +, 4",
        "a b, 3",
        "a ? b, 3",
        "(a, 3",
        "min, 4",
        "unknown(a), 8",
        "'abs(a, b)', 9",
        "and a, 1",
        "0x1F, 2",
        "1e5, 2"
    })
    void the_first_thing_that_does_not_belong_there_is_told_by_its_place(String text, int place) {
        assertThat(ExpressionGrammar.fault(text)).hasValue(place);
    }

    @Test
    void nesting_is_allowed_as_deep_as_people_can_follow() {
        assertThat(ExpressionGrammar.fault("(".repeat(29) + "a" + ")".repeat(29)))
                .isEmpty();
        assertThat(ExpressionGrammar.fault("(".repeat(30) + "a" + ")".repeat(30)))
                .isPresent();
    }

    @Test
    void words_of_the_language_are_no_names_in_whatever_case() {
        assertThat(ExpressionGrammar.isReserved("Max")).isTrue();
        assertThat(ExpressionGrammar.isReserved("NOT")).isTrue();
        assertThat(ExpressionGrammar.isReserved("true")).isTrue();
        assertThat(ExpressionGrammar.isReserved("maximum")).isFalse();
    }
}

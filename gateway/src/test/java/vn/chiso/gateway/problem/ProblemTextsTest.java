package vn.chiso.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

    private final ProblemTexts texts = new ProblemTexts();

    @ParameterizedTest
    @EnumSource
    void every_problem_speaks_both_languages(GatewayProblem problem) {
        assertThat(problem.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(problem.status()).isBetween(400, 599);
        assertThat(texts.title(problem, Locale.of("vi")))
                .isNotBlank()
                .isNotEqualTo(texts.title(problem, Locale.ENGLISH));
        assertThat(texts.detail(problem, Locale.of("vi")))
                .isNotBlank()
                .isNotEqualTo(texts.detail(problem, Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void no_text_is_left_over(String language) {
        Set<String> expected = new HashSet<>();
        for (GatewayProblem problem : GatewayProblem.values()) {
            expected.add(problem.code());
            expected.add(problem.code() + ".detail");
        }

        assertThat(ResourceBundle.getBundle("problems", Locale.of(language)).keySet())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | en",
                "en-GB,en;q=0.9,vi;q=0.8 | en",
                "vi-VN,vi;q=0.9,en;q=0.8 | vi",
                "fr,en;q=0.5 | en",
                "fr | vi",
                "* | vi",
                "'' | vi",
                "en;q=nonsense | vi",
                ";;;,,, | vi",
            })
    void english_is_for_those_who_ask_for_it(String acceptLanguage, String expected) {
        assertThat(texts.language(acceptLanguage).getLanguage()).isEqualTo(expected);
    }

    @Test
    void nobody_asking_means_vietnamese() {
        assertThat(texts.language(null).getLanguage()).isEqualTo("vi");
    }
}

package vn.chiso.scoring.consistency.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTextsTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    @ParameterizedTest
    @EnumSource(RuleId.class)
    void every_rule_says_the_same_in_both_languages(RuleId rule) {
        var finding = new Finding(rule, "/x", "SUBJECT", "FOUND", "EXPECTED");
        var vietnamese = FindingTexts.text(finding, VIETNAMESE);
        var english = FindingTexts.text(finding, Locale.ENGLISH);
        assertThat(vietnamese).isNotEqualTo(english).doesNotContain("{");
        assertThat(english).doesNotContain("{");
        for (var value : new String[] {"SUBJECT", "FOUND", "EXPECTED"}) {
            assertThat(vietnamese.contains(value)).as(value).isEqualTo(english.contains(value));
        }
    }

    @Test
    void figures_have_the_decimal_mark_of_the_language_and_codes_have_none() {
        var figure = Finding.of(RuleId.CHILD_SUM, "/x", "6", new BigDecimal("6.10"), BigDecimal.valueOf(6));
        assertThat(FindingTexts.text(figure, VIETNAMESE)).contains("6,1").doesNotContain("6.1");
        assertThat(FindingTexts.text(figure, Locale.ENGLISH)).contains("6.1");
        var code = new Finding(RuleId.DUPLICATE_CODE, "/x", "7.1", "7.1", null);
        assertThat(FindingTexts.text(code, VIETNAMESE)).contains("7.1");
    }

    @Test
    void a_value_without_end_is_cut_between_letters() {
        var finding = new Finding(RuleId.DUPLICATE_CODE, "/x", "𝟙".repeat(600), "a".repeat(501), "b".repeat(500));
        assertThat(finding.subject()).hasSize(499).endsWith("𝟙…");
        assertThat(finding.found()).hasSize(500).endsWith("…");
        assertThat(finding.expected()).hasSize(500).endsWith("b");
    }
}

package vn.chiso.criteria.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");

    @ParameterizedTest
    @EnumSource(RuleId.class)
    void every_rule_says_the_same_in_both_languages(RuleId rule) {
        assertThat(places(rule, Locale.of("vi"))).isEqualTo(places(rule, Locale.ENGLISH));
    }

    @Test
    void no_text_is_left_over() {
        var rules = Arrays.stream(RuleId.values()).map(RuleId::id).collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(bundle(Locale.of("vi")).keySet())).isEqualTo(rules);
        assertThat(new TreeSet<>(bundle(Locale.ENGLISH).keySet())).isEqualTo(rules);
    }

    @Test
    void the_figures_stand_in_the_sentence() {
        var finding = Finding.of(
                RuleId.CHILDREN_SUM, "/nodes/0/maxPoints", Map.of("code", "I.$1", "sum", "9.5", "maximum", "10"));
        assertThat(FindingTexts.text(finding, Locale.of("vi")))
                .isEqualTo("Tổng điểm tối đa các thành phần của I.$1 là 9.5, khác với điểm tối đa 10.");
        assertThat(FindingTexts.text(finding, Locale.ENGLISH))
                .isEqualTo("The maxima below I.$1 add up to 9.5, its own maximum is 10.");
    }

    private static TreeSet<String> places(RuleId rule, Locale language) {
        return PLACE.matcher(bundle(language).getString(rule.id()))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "lint",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

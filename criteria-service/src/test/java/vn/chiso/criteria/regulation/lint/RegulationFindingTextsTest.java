package vn.chiso.criteria.regulation.lint;

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

class RegulationFindingTextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");

    @ParameterizedTest
    @EnumSource(RegulationRuleId.class)
    void every_rule_says_the_same_in_both_languages(RegulationRuleId rule) {
        assertThat(places(rule, Locale.of("vi"))).isEqualTo(places(rule, Locale.ENGLISH));
    }

    @Test
    void no_text_is_left_over() {
        var rules = Arrays.stream(RegulationRuleId.values())
                .map(RegulationRuleId::id)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(bundle(Locale.of("vi")).keySet())).isEqualTo(rules);
        assertThat(new TreeSet<>(bundle(Locale.ENGLISH).keySet())).isEqualTo(rules);
    }

    @Test
    void the_figures_stand_in_the_sentence() {
        var finding = new RegulationFinding(
                RegulationRuleId.BAND_GAP,
                "/groups/0/bands/1/to",
                Map.of("group", "Khối $1", "end", "89.99", "from", "90"));
        assertThat(RegulationFindingTexts.text(finding, Locale.of("vi")))
                .isEqualTo("Nhóm “Khối $1” chưa có mức xếp loại cho giá trị từ 89.99 đến 90.");
        assertThat(RegulationFindingTexts.text(finding, Locale.ENGLISH))
                .isEqualTo("The group “Khối $1” has no class for values between 89.99 and 90.");
    }

    @Test
    void no_sentence_lacks_a_figure() {
        for (var finding : RegulationLint.check(Broken.subject())) {
            for (var language : new Locale[] {Locale.of("vi"), Locale.ENGLISH}) {
                assertThat(RegulationFindingTexts.text(finding, language)).doesNotContain("?");
            }
        }
        assertThat(RegulationLint.check(Broken.subject())).hasSizeGreaterThan(12);
    }

    private static TreeSet<String> places(RegulationRuleId rule, Locale language) {
        return PLACE.matcher(bundle(language).getString(rule.id()))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "regulation_lint",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

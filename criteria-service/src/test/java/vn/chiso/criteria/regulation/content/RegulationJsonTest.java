package vn.chiso.criteria.regulation.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chiso.criteria.SampleRules.JSON;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegulationJsonTest {

    /** One of each kind, as written by a client and as stored. */
    static final List<String> REQUIREMENTS = List.of("""
            {"kind":"ALL_TASKS_DONE"}""", """
            {"kind":"ALL_TASKS_ON_TIME"}""", """
            {"kind":"NO_DISCIPLINE"}""", """
            {"kind":"MAX_LATE_SHARE","percent":20.0}""", """
            {"kind":"MIN_INDICATOR","indicator":"SIPAS","value":80.50}""", """
            {"kind":"MIN_CRITERION_SHARE","criterionCode":"I.B.6.đ","percent":80}""", """
            {"kind":"FACT_HOLDS","fact":"QUALITY_ASSURED","title":"Bảo đảm chất lượng"}""");

    static final List<String> KEYS = List.of("""
            {"kind":"TOTAL_POINTS"}""", """
            {"kind":"CRITERION_POINTS","criterionCode":"II"}""", """
            {"kind":"INDICATOR_VALUE","indicator":"SIPAS"}""", """
            {"kind":"PREVIOUS_INDEX"}""");

    @ParameterizedTest
    @FieldSource("REQUIREMENTS")
    void every_requirement_is_stored_as_it_was_written(String text) throws JsonProcessingException {
        assertThat(stored(ClassRequirement.class, text)).isEqualTo(text);
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void every_key_for_ties_is_stored_as_it_was_written(String text) throws JsonProcessingException {
        assertThat(stored(TieKey.class, text)).isEqualTo(text);
    }

    @Test
    void the_examples_hold_every_kind() throws JsonProcessingException {
        assertThat(kinds(ClassRequirement.class, REQUIREMENTS))
                .containsExactlyInAnyOrder(ClassRequirement.class.getPermittedSubclasses());
        assertThat(kinds(TieKey.class, KEYS)).containsExactlyInAnyOrder(TieKey.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"SHARED_RANK\",\"numbering\":\"DENSE\"}",
                "{\"kind\":\"SECONDARY_KEYS\",\"numbering\":\"SKIPPING\",\"keys\":[{\"kind\":\"TOTAL_POINTS\"}]}"
            })
    void a_tie_policy_is_stored_as_it_was_written(String text) throws JsonProcessingException {
        assertThat(stored(TiePolicy.class, text)).isEqualTo(text);
    }

    @Test
    void a_band_reads_like_its_document() throws JsonProcessingException {
        assertThat(stored(ClassBand.class, "{\"classCode\":\"B\",\"title\":\"Khá\",\"from\":80.0,\"to\":90}"))
                .isEqualTo("{\"classCode\":\"B\",\"title\":\"Khá\",\"from\":80.0,\"fromInclusive\":true,\"to\":90,"
                        + "\"toInclusive\":false}");
        assertThat(stored(ClassBand.class, "{\"classCode\":\"A\",\"title\":\"Tốt\",\"from\":90}"))
                .doesNotContain("to\"");
    }

    @Test
    void a_quota_in_percent_is_rounded_down_unless_it_says_otherwise() throws JsonProcessingException {
        assertThat(stored(ClassQuota.class, "{\"classCode\":\"A\",\"maxPercent\":20}"))
                .contains("\"rounding\":\"DOWN\"");
        assertThat(stored(ClassQuota.class, "{\"classCode\":\"A\",\"maxPercent\":20,\"rounding\":\"UP\"}"))
                .contains("\"rounding\":\"UP\"");
        assertThat(stored(ClassQuota.class, "{\"classCode\":\"A\",\"maxCount\":2}"))
                .doesNotContain("rounding");
    }

    @Test
    void the_day_of_a_step_belongs_to_the_year_of_the_period_or_the_next() throws JsonProcessingException {
        var cutOff = JSON.readValue("{\"kind\":\"YEARLY\",\"monthDay\":\"12-14\"}", DueRule.class);
        assertThat(cutOff.in(Year.of(2023))).isEqualTo(LocalDate.parse("2023-12-14"));
        var published = JSON.readValue("{\"kind\":\"YEARLY\",\"monthDay\":\"03-06\",\"yearOffset\":1}", DueRule.class);
        assertThat(published.in(Year.of(2023))).isEqualTo(LocalDate.parse("2024-03-06"));
        var fixed = JSON.readValue("{\"kind\":\"FIXED\",\"date\":\"2023-11-07\"}", DueRule.class);
        assertThat(fixed.in(Year.of(2020))).isEqualTo(LocalDate.parse("2023-11-07"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kind\":\"GUESS\"}", "{}", "{\"kind\":\"ALL_TASKS_DONE\",\"percent\":1}"})
    void an_unknown_kind_or_member_is_refused(String text) {
        assertThatThrownBy(() -> JSON.readValue(text, ClassRequirement.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    private static <T> String stored(Class<T> type, String text) throws JsonProcessingException {
        return JSON.writerFor(type).writeValueAsString(JSON.readValue(text, type));
    }

    private static <T> List<Class<?>> kinds(Class<T> type, List<String> texts) throws JsonProcessingException {
        var values = JSON.readValue(texts.toString(), JSON.getTypeFactory().constructArrayType(type));
        return Stream.of((Object[]) values).<Class<?>>map(Object::getClass).toList();
    }
}

package vn.chiso.criteria.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.platform.json.StrictJson;

class ScoringMethodJsonTest {

    /** One of each kind, as written by a client and as stored. */
    static final List<String> METHODS =
            List.of("""
            {"kind":"BINARY","input":"targetMet"}""", """
            {"kind":"TIERED","input":"rate","tiers":[{"from":0,"fromInclusive":true,"to":80,"toInclusive":false,"points":0},{"from":80,"fromInclusive":true,"points":0.5}]}""", """
            {"kind":"PROPORTIONAL"}""", """
            {"kind":"PROPORTIONAL","floorPercent":80,"targetPercent":99.5}""", """
            {"kind":"DEDUCT_PER_OCCURRENCE","pointsPerOccurrence":0.25,"floor":0.5}""", """
            {"kind":"COMPONENT_COUNT","components":[{"name":"deaths","title":"Số người chết"}]}""", """
            {"kind":"COMPONENT_COUNT","total":8}""", """
            {"kind":"LINKED_INDEX","programme":"PAR_INDEX","indicator":"PAR_INDEX_PERCENT"}""", """
            {"kind":"SURVEY","indicator":"SIPAS"}""", """
            {"kind":"TIMELINESS","bands":[{"until":"2023-03-31","points":1},{"until":"2023-04-30","points":0.5}]}""", """
            {"kind":"YEAR_ON_YEAR","direction":"LOWER_IS_BETTER","requiredChangePercent":0.7,"improvedPoints":2,"unchangedPoints":1,"worsenedPoints":0}""", """
            {"kind":"RANK_BASED","bands":[{"untilRank":3,"points":2}]}""", """
            {"kind":"CHECKLIST","parts":[{"code":"PAPI","title":"PAPI","maxPoints":1.5,"method":{"kind":"COMPONENT_COUNT","total":8}}]}""", """
            {"kind":"MANUAL","allowedStep":0.5}""", """
            {"kind":"FORMULA","variables":[{"name":"a","title":"Đã làm"}],"cases":[{"when":"a > 3","points":"max"},{"points":"a / 3 * max"}]}""", """
            {"kind":"AGGREGATE"}""");

    private static final ObjectMapper JSON = mapper();

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void every_kind_is_stored_as_it_was_written(String text) throws JsonProcessingException {
        var method = JSON.readValue(text, ScoringMethod.class);
        assertThat(JSON.writerFor(ScoringMethod.class).writeValueAsString(method))
                .isEqualTo(text);
        assertThat(JSON.readValue(text, ScoringMethod.class)).isEqualTo(method);
    }

    @Test
    void the_examples_hold_every_kind() {
        var kinds = METHODS.stream()
                .map(ScoringMethodJsonTest::read)
                .map(Object::getClass)
                .distinct()
                .toList();
        assertThat(kinds)
                .containsExactlyInAnyOrder(Arrays.stream(ScoringMethod.class.getPermittedSubclasses())
                        .toArray(Class<?>[]::new));
    }

    @Test
    void a_tier_without_flags_holds_its_lower_bound_only() {
        var tier = ((Tiered)
                        read("{\"kind\":\"TIERED\",\"input\":\"x\",\"tiers\":[{\"from\":1,\"to\":2,\"points\":1}]}"))
                .tiers()
                .getFirst();
        assertThat(Map.of("from", tier.fromInclusive(), "to", tier.toInclusive()))
                .isEqualTo(Map.of("from", true, "to", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\":\"GUESS\"}",
                "{\"kind\":7}",
                "{\"kind\":\"MANUAL\",\"step\":1}",
                "{\"kind\":\"MANUAL\",\"allowedStep\":\"1\"}",
                "{\"kind\":\"TIMELINESS\",\"bands\":[{\"until\":\"31/3/2023\",\"points\":1}]}",
                "[]",
            })
    void what_is_no_method_is_refused(String text) {
        assertThatThrownBy(() -> JSON.readValue(text, ScoringMethod.class)).isInstanceOf(JsonProcessingException.class);
    }

    private static ScoringMethod read(String text) {
        try {
            return JSON.readValue(text, ScoringMethod.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}

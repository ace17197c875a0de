package vn.chiso.criteria.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.criteria.SampleMethods;
import vn.chiso.platform.json.StrictJson;

class ScoringMethodJsonTest {

    private static final ObjectMapper JSON = mapper();

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }

    @ParameterizedTest
    @FieldSource("vn.chiso.criteria.SampleMethods#EVERY_KIND")
    void every_kind_is_stored_as_it_was_written(String text) throws JsonProcessingException {
        var method = JSON.readValue(text, ScoringMethod.class);
        assertThat(JSON.writerFor(ScoringMethod.class).writeValueAsString(method))
                .isEqualTo(text);
        assertThat(JSON.readValue(text, ScoringMethod.class)).isEqualTo(method);
    }

    @Test
    void the_examples_hold_every_kind() {
        var kinds = SampleMethods.EVERY_KIND.stream()
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

package vn.chiso.scoring.result.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalJsonTest {

    private static final ObjectMapper EXACT =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    static Stream<Arguments> spellings() {
        return Stream.of(
                arguments("{\"b\": 1, \"a\": 2}", "{\"a\":2,\"b\":1}"),
                arguments("{\"n\": 97.00}", "{\"n\":97}"),
                arguments("{\"n\": 0.00}", "{\"n\":0}"),
                arguments("{\"n\": 1E+3}", "{\"n\":1000}"),
                arguments("{\"n\": 5E-3}", "{\"n\":0.005}"),
                arguments("[true, null, \"đ\"]", "[true,null,\"đ\"]"),
                arguments("{\"t\": \"a\\u0022\\n\"}", "{\"t\":\"a\\\"\\n\"}"),
                // U+FF5E before U+1F600 by code point, after it by UTF-16 unit.
                arguments("{\"😀\":1,\"～\":2}", "{\"～\":2,\"😀\":1}"));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void equal_content_has_one_spelling(String given, String canonical) throws Exception {
        assertThat(CanonicalJson.of(EXACT.readTree(given))).isEqualTo(canonical);
    }

    @Test
    void members_are_ordered_by_code_point_wherever_they_differ() {
        var names = List.of("", "a", "a1", "ab", "b", "đ", "～", "～😀", "😀", "😀a", "😀～", "😁", "a😀", "a～");

        for (var one : names) {
            for (var other : names) {
                int expected = Arrays.compare(
                        one.codePoints().toArray(), other.codePoints().toArray());
                assertThat(Integer.signum(CanonicalJson.byCodePoint(one, other)))
                        .as("%s, %s", one, other)
                        .isEqualTo(Integer.signum(expected));
            }
        }
    }

    @Test
    void strings_stay_as_stored_whatever_looks_alike() throws Exception {
        var composed = EXACT.readTree("\"ờ\"");
        var decomposed = EXACT.readTree("\"o\u031b\u0300\"");

        assertThat(CanonicalJson.sha256(composed)).isNotEqualTo(CanonicalJson.sha256(decomposed));
    }

    @Test
    void the_hash_is_sha_256_of_the_utf_8_bytes() throws Exception {
        // sha256sum of: {"a":1}
        assertThat(CanonicalJson.sha256(EXACT.readTree("{\"a\": 1.0}")))
                .isEqualTo("015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862");
    }
}

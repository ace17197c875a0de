package vn.chiso.e2e.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.chiso.local.client.Json;

class CanonicalTextTest {

    @Test
    void members_are_sorted_by_code_point_and_numbers_are_plain() {
        assertThat(CanonicalText.of(
                        Json.parse("{\"ﬀ\": 1, \"\uD83D\uDE00\": 2.50, \"a\": 1E+3, \"b\": [0.00, null, true, {}]}")))
                .isEqualTo("{\"a\":1000,\"b\":[0,null,true,{}],\"ﬀ\":1,\"\uD83D\uDE00\":2.5}");
    }

    @Test
    void strings_stay_as_stored_with_the_shortest_escapes() {
        assertThat(CanonicalText.of(Json.parse("\"Phòng\\u0020\\\"VH\\\"\\n\\u001f/\\u0041\"")))
                .isEqualTo("\"Phòng \\\"VH\\\"\\n\\u001F/A\"");
    }

    @Test
    void a_copy_that_keeps_less_is_compared_by_what_it_keeps() {
        String event = "{\"id\": 1, \"name\": \"x\", \"days\": [{\"date\": \"d\", \"kind\": \"k\"}], \"none\": []}";
        String copy = "{\"id\": 1.0, \"days\": [{\"date\": \"d\"}], \"none\": null}";
        assertThat(Projection.hash(Json.parse(event), Json.parse(copy))).isEqualTo(Projection.hash(Json.parse(copy)));
        String other = "{\"id\": 1.0, \"days\": [{\"date\": \"e\"}]}";
        assertThat(Projection.hash(Json.parse(event), Json.parse(other)))
                .isNotEqualTo(Projection.hash(Json.parse(other)));
    }
}

package vn.chiso.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.chiso.local.client.Json;

class CanonicalFormTest {

    @Test
    void equal_content_has_one_spelling() {
        assertThat(CanonicalForm.of(Json.parse("{\"b\": [1.50, 0.00, 1E+2, null, true], \"a\": \"Vĩnh\\nLinh\"}")))
                .isEqualTo("{\"a\":\"Vĩnh\\nLinh\",\"b\":[1.5,0,100,null,true]}");
    }

    @Test
    void members_are_sorted_by_code_point_not_by_utf_16() {
        assertThat(CanonicalForm.of(Json.parse("{\"\\uD835\\uDC00\": 1, \"\\uFF21\": 2}")))
                .isEqualTo("{\"\uFF21\":2,\"\uD835\uDC00\":1}");
    }
}

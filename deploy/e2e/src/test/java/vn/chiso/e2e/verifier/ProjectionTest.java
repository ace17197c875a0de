package vn.chiso.e2e.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.local.client.Json;

class ProjectionTest {

    private static final String TOLD = """
            {"id": "1", "note": null, "unit": {"code": "QT", "name": "Quảng Trị"}, "more": 1,
             "lines": [{"code": "I", "points": 1.0, "more": 1}, {"code": "II", "points": 2, "reason": "r"}]}
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "`{\"id\": \"1\"}`; true",
                "`{\"id\": \"1\", \"note\": null, \"absent\": null, \"unit\": {\"code\": \"QT\"}}`; true",
                "`{\"lines\": [{\"code\": \"I\", \"points\": 1}, {\"code\": \"II\", \"points\": 2.00}]}`; true",
                "`{\"lines\": [{\"code\": \"I\", \"points\": 1}, {\"code\": \"II\", \"points\": 2, \"reason\": \"r\"}]}`; true",
                "`{\"lines\": [{\"code\": \"I\", \"points\": 1}, {\"code\": \"II\"}]}`; false",
                "`{\"lines\": [{\"code\": \"I\", \"points\": 1}, {\"code\": \"II\", \"points\": 3}]}`; false",
                "`{\"lines\": [{\"code\": \"I\", \"points\": 1}, {}]}`; false",
                "`{\"lines\": [{\"code\": \"I\", \"points\": 1}]}`; false",
                "`{\"id\": \"1\", \"lines\": null}`; false",
                "`{\"id\": null}`; false",
                "`{\"id\": \"1\", \"unit\": null}`; false"
            })
    void a_copy_has_what_it_names_and_an_element_what_any_element_has(String copy, boolean same) {
        assertThat(Projection.hash(Json.parse(copy)).equals(Projection.hash(Json.parse(TOLD), Json.parse(copy))))
                .isEqualTo(same);
    }
}

package vn.chiso.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventContractsTest {

    private static final String GOOD = "{\"id\":\"0192f0c4-0000-7000-8000-000000000001\",\"points\":2.50}";

    @TempDir
    Path directory;

    private Path schema;

    @BeforeEach
    void writeSchema() throws IOException {
        schema = write("task.plan.schema.json", """
                {"$schema": "https://json-schema.org/draft/2020-12/schema",
                 "$id": "https://chiso.example/contracts/task.plan.schema.json",
                 "type": "object", "required": ["id"],
                 "properties": {"id": {"type": "string", "format": "uuid"}, "points": {"type": "number"},
                                "due": {"type": "string", "format": "date"}}}""");
    }

    @Test
    void a_body_that_keeps_the_schema_passes_and_may_say_more() {
        assertThatCode(() -> EventContracts.assertValid(schema, GOOD)).doesNotThrowAnyException();
        assertThatCode(() -> EventContracts.assertValid(schema, GOOD.replace("points", "later")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":1}",
                "{\"id\":\"no uuid\"}",
                "{\"id\":\"0192f0c4-0000-7000-8000-000000000001\",\"points\":\"2.50\"}",
                "{\"id\":\"0192f0c4-0000-7000-8000-000000000001\",\"due\":\"31.12.2024\"}"
            })
    void a_body_that_breaks_the_schema_is_found(String json) {
        assertThatThrownBy(() -> EventContracts.assertValid(schema, json))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("task.plan.schema.json");
    }

    @Test
    void a_faulty_schema_is_found() throws IOException {
        Path faulty = write("x.schema.json", "{\"type\": \"objekt\"}");
        assertThatThrownBy(() -> EventContracts.assertValid(faulty, "{}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("faults of the schema");
    }

    @Test
    void a_directory_with_good_examples_passes() throws IOException {
        write("task.plan.example.json", GOOD);
        write("task.plan.short.example.json", GOOD);
        assertThatCode(() -> EventContracts.assertExamplesValid(directory)).doesNotThrowAnyException();
    }

    @Test
    void a_bad_variant_is_found() throws IOException {
        write("task.plan.example.json", GOOD);
        write("task.plan.short.example.json", "{}");
        assertThatThrownBy(() -> EventContracts.assertExamplesValid(directory)).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_schema_without_an_example_is_found() {
        assertThatThrownBy(() -> EventContracts.assertExamplesValid(directory))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("task.plan.example.json");
    }

    @Test
    void an_example_without_a_schema_is_found() throws IOException {
        write("task.plan.example.json", GOOD);
        write("task.planning.example.json", GOOD);
        assertThatThrownBy(() -> EventContracts.assertExamplesValid(directory))
                .hasMessageContaining("no schema for")
                .hasMessageContaining("task.planning");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}

package vn.chiso.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MergedContractTest {

    private static final Path ROOT = Path.of("..", "..");

    private static ObjectNode merged;

    static List<String> services() {
        return MergeContracts.SERVICES;
    }

    @BeforeAll
    static void merge() throws IOException {
        merged = MergeContracts.merge(ROOT);
    }

    @Test
    void the_whole_is_a_valid_openapi_3_1_document() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);

        var parsed = new OpenAPIV3Parser().readContents(merged.toString(), null, options);

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
        assertThat(parsed.getOpenAPI().getPaths()).hasSize(merged.path("paths").size());
    }

    @ParameterizedTest
    @MethodSource("services")
    void each_operation_means_what_its_own_service_promised(String service) throws IOException {
        ObjectNode own = MergeContracts.read(ROOT, service);
        Meaning meaning = new Meaning(own);

        own.path("paths")
                .properties()
                .forEach(path -> meaning.compare(
                        path.getKey(), path.getValue(), merged.path("paths").path(path.getKey())));

        assertThat(own.path("paths")).isNotEmpty();
        assertThat(meaning.different).isEmpty();
    }

    @Test
    void every_reference_leads_somewhere() {
        for (JsonNode reference : merged.findValues("$ref")) {
            assertThat(merged.at(reference.asText().substring(1)).isObject())
                    .as(reference.asText())
                    .isTrue();
        }
    }

    @Test
    void no_two_operations_have_one_name() {
        List<String> names = merged.path("paths").findValuesAsText("operationId");

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][A-Za-z0-9]+"));
    }

    @Test
    void every_file_that_can_be_fetched_is_something_to_a_generated_client() {
        for (JsonNode answer : merged.path("paths").findValues("200")) {
            assertThat(answer.path("content")).allMatch(media -> media.has("schema"));
        }
        assertThat(merged.at("/paths/~1api~1v1~1units~1export/get/responses/200/content")
                        .findValuesAsText("format"))
                .isNotEmpty()
                .containsOnly("binary");
    }

    /** Both are walked together, through every reference, but for what merging is meant to change. */
    private static final class Meaning {

        // Where a service's generator leaves them out: of accepted jobs, and of files.
        private static final Set<String> ADDED = Set.of("description", "schema");
        private static final Set<String> CHANGED = Set.of("operationId", "tags", "security", "429");

        private static final Pattern OPERATION = Pattern.compile("/api/.*/(get|put|post|delete)/description");

        private final ObjectNode own;
        private final List<String> different = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();

        Meaning(ObjectNode own) {
            this.own = own;
        }

        void compare(String place, JsonNode mine, JsonNode whole) {
            if (mine.isObject() && whole.isObject()) {
                compareObjects(place, mine, whole);
            } else if (mine.isArray() && whole.isArray() && mine.size() == whole.size()) {
                for (int i = 0; i < mine.size(); i++) {
                    compare(place + "/" + i, mine.get(i), whole.get(i));
                }
            } else {
                compareTexts(place, mine, whole);
            }
        }

        private void compareObjects(String place, JsonNode mine, JsonNode whole) {
            Set<String> names = new HashSet<>();
            mine.fieldNames().forEachRemaining(names::add);
            whole.fieldNames().forEachRemaining(names::add);
            names.removeAll(CHANGED);
            names.removeIf(name -> ADDED.contains(name) && !mine.has(name));
            names.forEach(name -> compare(place + "/" + name, mine.path(name), whole.path(name)));
        }

        private void compareTexts(String place, JsonNode mine, JsonNode whole) {
            boolean references = isReference(mine) && isReference(whole);
            // Who may call it is added from the access tables.
            boolean described =
                    OPERATION.matcher(place).matches() && whole.asText().startsWith(mine.asText());
            if (!references && !described && !mine.equals(whole)) {
                different.add(place);
            } else if (references && seen.add(mine.asText() + whole.asText())) {
                compare(mine.asText(), target(own, mine), target(merged, whole));
            }
        }

        private static boolean isReference(JsonNode node) {
            return node.asText().startsWith(ServiceContract.SCHEMAS);
        }

        private static JsonNode target(ObjectNode contract, JsonNode reference) {
            return contract.at(reference.asText().substring(1));
        }
    }

    @Test
    void schemas_of_one_name_and_two_meanings_get_the_names_of_their_services() {
        ObjectNode task =
                contract("{type: object, properties: {step: {$ref: '#/components/schemas/Step'}}}", "integer");
        ObjectNode scoring =
                contract("{type: object, properties: {step: {$ref: '#/components/schemas/Step'}}}", "string");

        ObjectNode whole = new WholeContract(
                        List.of(new ServiceContract("task", task), new ServiceContract("scoring", scoring)),
                        AccessTable.of(List.of("operation")))
                .document();

        Map<String, String> references = Map.of("TaskPlan", "TaskStep", "ScoringPlan", "ScoringStep");
        references.forEach((plan, step) -> assertThat(whole.at("/components/schemas/" + plan + "/properties/step/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/" + step));
        assertThat(whole.at("/components/schemas").properties())
                .extracting(Map.Entry::getKey)
                .contains("Same")
                .doesNotContain("Plan", "Step", "TaskSame");
    }

    private static ObjectNode contract(String plan, String step) {
        try {
            return (ObjectNode) new YAMLMapper().readTree("""
                    components:
                      schemas:
                        Plan: %s
                        Step: {type: %s}
                        Same: {type: string}
                      securitySchemes: {SecurityScheme: {type: http, scheme: bearer}}
                    paths: {}
                    """.formatted(plan, step));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

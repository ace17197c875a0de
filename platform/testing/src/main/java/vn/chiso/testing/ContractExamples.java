package vn.chiso.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The examples of bodies in the committed contract of the module under test: each keeps the schema that it is an example of,
 * and tests send it as it stands, so that a front end can copy it.
 */
public final class ContractExamples {

    /** Ids that the examples use; where a test has others it puts them in their place. */
    public static final String PROVINCE = "0190e1a0-0000-7000-8000-000000000001";

    public static final String DISTRICT = "0190e1a0-0000-7000-8000-000000000100";
    public static final String HOME_AFFAIRS = "0190e1a0-0000-7000-8000-000000000102";
    public static final String SET = "0190e1a0-0000-7000-8000-000000000200";

    private static final String SCHEMAS = "#/components/schemas/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode contract;

    private ContractExamples(ObjectNode contract) {
        this.contract = contract;
    }

    public static ContractExamples ofThisModule() {
        try {
            return new ContractExamples((ObjectNode) YAMLMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .readTree(Path.of("contracts", "openapi.yaml").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JSON text of a schema's example, by the name of the schema in the contract. */
    public String of(String schema) {
        JsonNode example = contract.at("/components/schemas/" + schema + "/examples/0");
        assertThat(example.isObject()).as("example of %s", schema).isTrue();
        return example.toString();
    }

    /** Fails with everything that contradicts its schema: examples of bodies, of their members, and of parameters. */
    public void assertKept() {
        List<String> faults = new ArrayList<>();
        contract.at("/components/schemas")
                .properties()
                .forEach(named -> named.getValue()
                        .findParents("examples")
                        .forEach(schema -> schema.path("examples")
                                .forEach(example -> faults.addAll(faults(schema, example, named.getKey())))));
        contract.path("paths").properties().forEach(path -> {
            for (JsonNode parameter : path.getValue().findParents("example")) {
                faults.addAll(faults(parameter.path("schema"), parameter.path("example"), path.getKey()));
            }
            for (JsonNode media : path.getValue().findParents("examples")) {
                media.path("examples")
                        .forEach(example ->
                                faults.addAll(faults(media.path("schema"), example.path("value"), path.getKey())));
            }
        });
        assertThat(faults).isEmpty();
    }

    private List<String> faults(JsonNode schema, JsonNode example, String place) {
        ObjectNode whole = JSON.createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.setAll((ObjectNode) schema);
        whole.remove("examples");
        whole.putObject("components").set("schemas", reachable(whole));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON)
                .validate(example.toString(), InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .map(fault -> place + " " + example + ": " + fault)
                .toList();
    }

    /** The whole contract would be parsed again for each example. */
    private ObjectNode reachable(JsonNode schema) {
        ObjectNode reached = JSON.createObjectNode();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(schema));
        while (!open.isEmpty()) {
            for (String reference : open.pop().findValuesAsText("$ref")) {
                String name = reference.substring(SCHEMAS.length());
                if (!reached.has(name)) {
                    JsonNode found = contract.at("/components/schemas/" + name);
                    reached.set(name, found);
                    open.push(found);
                }
            }
        }
        return reached;
    }
}

package vn.chiso.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Run by the build: reads what the services committed, and writes the contract of the whole API as JSON and YAML, and for the generators of clients. */
public final class MergeContracts {

    static final List<String> SERVICES = List.of("criteria", "scoring", "task", "notification");

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            // Else "1", the version, and "null", a type, would be read as what they look like.
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private MergeContracts() {}

    /** @param arguments root of the project, and the folder to write {@code openapi.json} and {@code openapi.yaml} to */
    public static void main(String[] arguments) throws IOException {
        Path target = Files.createDirectories(Path.of(arguments[1]));
        ObjectNode merged = merge(Path.of(arguments[0]));
        Files.write(target.resolve("openapi.json"), new ObjectMapper().writeValueAsBytes(merged));
        Files.write(target.resolve("openapi.yaml"), YAML.writeValueAsBytes(merged));
        Files.write(target.resolve("openapi.client.json"), new ObjectMapper().writeValueAsBytes(forClients(merged)));
    }

    /** A client says its language once, for all of its requests: as an argument of every call it would only be in the way. */
    private static ObjectNode forClients(ObjectNode merged) {
        ObjectNode plain = merged.deepCopy();
        for (JsonNode parameters : plain.path("paths").findValues("parameters")) {
            Iterator<JsonNode> each = parameters.elements();
            while (each.hasNext()) {
                if (each.next().path("$ref").asText().endsWith("/AcceptLanguage")) {
                    each.remove();
                }
            }
        }
        return plain;
    }

    static ObjectNode merge(Path root) throws IOException {
        List<ServiceContract> contracts = new ArrayList<>();
        for (String service : SERVICES) {
            contracts.add(new ServiceContract(service, read(root, service)));
        }
        return new WholeContract(contracts, AccessTable.read(root, SERVICES)).document();
    }

    static ObjectNode read(Path root, String service) throws IOException {
        return read(root.resolve(service + "-service").resolve("contracts").resolve("openapi.yaml"));
    }

    static ObjectNode read(Path contract) throws IOException {
        return (ObjectNode) YAML.readTree(contract.toFile());
    }
}

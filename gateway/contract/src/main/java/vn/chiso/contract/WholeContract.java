package vn.chiso.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One contract made of several, as a client of the gateway sees the API. */
final class WholeContract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final String SCHEME = "bearer";

    /** All services describe these alike, by the same filter. */
    private static final List<String> SHARED = List.of("parameters", "headers");

    private final List<ServiceContract> contracts;
    private final AccessTable access;
    private final SharedNames names;
    private final Map<String, JsonNode> schemas = new TreeMap<>();
    private final Map<String, ObjectNode> paths = new TreeMap<>();
    private final Map<String, String> tags = new TreeMap<>();
    private final Map<String, ObjectNode> shared = new TreeMap<>();

    /** @param access who gets how far with each operation */
    WholeContract(List<ServiceContract> contracts, AccessTable access) {
        this.contracts = contracts;
        this.access = access;
        this.names = new SharedNames(contracts);
        for (ServiceContract contract : contracts) {
            contract.schemas().properties().forEach(schema -> add(contract, schema.getKey(), schema.getValue()));
            contract.paths().properties().forEach(path -> add(contract, path.getKey(), (ObjectNode) path.getValue()));
            contract.document().path("tags").forEach(this::describe);
            SHARED.forEach(
                    kind -> share(kind, contract.document().path("components").path(kind)));
        }
    }

    ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("openapi", "3.1.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "Chiso");
        info.put("version", "1");
        info.put("description", GatewayAnswers.DESCRIPTION);
        document.putArray("servers").addObject().put("url", "/");
        ArrayNode named = document.putArray("tags");
        tags.forEach((tag, description) -> {
            ObjectNode entry = named.addObject().put("name", tag);
            if (!description.isEmpty()) {
                entry.put("description", description);
            }
        });
        paths.forEach(document.putObject("paths")::set);
        ObjectNode components = document.putObject("components");
        schemas.forEach(components.putObject("schemas")::set);
        shared.forEach(components::set);
        GatewayAnswers.addToComponents(components);
        components.putObject("securitySchemes").set(SCHEME, scheme());
        return document;
    }

    private void add(ServiceContract contract, String name, JsonNode schema) {
        JsonNode own = renamed(contract, schema);
        JsonNode before = schemas.put(names.of(contract, name), own);
        if (before != null && !before.equals(own)) {
            throw new IllegalStateException("Two schemas would be called " + names.of(contract, name));
        }
    }

    private void add(ServiceContract contract, String path, ObjectNode item) {
        ObjectNode own = (ObjectNode) renamed(contract, item);
        if (paths.put(path, own) != null) {
            throw new IllegalStateException("Two services promise " + path);
        }
        own.properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> complete(path, operation.getKey(), (ObjectNode) operation.getValue()));
    }

    private void complete(String path, String method, ObjectNode operation) {
        operation.put("operationId", OperationNames.of(method, path));
        access.addTo(operation, method, path);
        ArrayNode own = JsonNodeFactory.instance.arrayNode();
        for (JsonNode tag : operation.path("tags")) {
            String name = OperationNames.tag(tag.asText());
            tags.putIfAbsent(name, "");
            own.add(name);
        }
        operation.set("tags", own);
        // Said, where a secret in the address stands for the bearer: silence could be an oversight.
        operation.withArray("security");
        for (JsonNode requirement : operation.path("security")) {
            if (requirement instanceof ObjectNode schemes && schemes.size() == 1) {
                JsonNode scopes = schemes.elements().next();
                schemes.removeAll();
                schemes.set(SCHEME, scopes);
            }
        }
        ObjectNode responses = (ObjectNode) operation.path("responses");
        GatewayAnswers.describe(responses);
        GatewayAnswers.addTo(responses);
    }

    private void share(String kind, JsonNode parts) {
        ObjectNode known = shared.computeIfAbsent(kind, name -> JsonNodeFactory.instance.objectNode());
        parts.properties().forEach(part -> {
            JsonNode before = known.replace(part.getKey(), part.getValue());
            if (before != null && !before.equals(part.getValue())) {
                throw new IllegalStateException("Two services mean different " + kind + " by " + part.getKey());
            }
        });
    }

    private void describe(JsonNode tag) {
        String description = tag.path("description").asText();
        tags.merge(OperationNames.tag(tag.path("name").asText()), description, WholeContract::longer);
    }

    private static String longer(String one, String other) {
        return one.length() >= other.length() ? one : other;
    }

    private JsonNode renamed(ServiceContract contract, JsonNode part) {
        JsonNode copy = part.deepCopy();
        References.rename(copy, name -> names.of(contract, name));
        return copy;
    }

    /** All services name the same one, by the same filter. */
    private JsonNode scheme() {
        return contracts
                .getFirst()
                .document()
                .at("/components/securitySchemes")
                .elements()
                .next();
    }
}

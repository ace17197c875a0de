package vn.chiso.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A schema with what it refers to and consists of ({@code $ref}, {@code allOf}) taken in, one level deep. */
final class FlatSchema {

    private final Map<String, JsonNode> fields = new TreeMap<>();
    private final Map<String, JsonNode> properties = new TreeMap<>();
    private final Set<String> required = new LinkedHashSet<>();

    FlatSchema(ObjectNode contract, JsonNode schema) {
        take(contract, schema);
    }

    JsonNode field(String name) {
        return fields.getOrDefault(name, MissingNode.getInstance());
    }

    Map<String, JsonNode> properties() {
        return properties;
    }

    Set<String> required() {
        return required;
    }

    /** Empty where anything may stand. */
    Set<String> types() {
        JsonNode type = field("type");
        if (type.isTextual()) {
            return Set.of(type.asText());
        }
        return texts(type);
    }

    /** Empty where there is no list of values. */
    Set<String> values() {
        JsonNode constant = field("const");
        return constant.isMissingNode() ? texts(field("enum")) : Set.of(constant.asText());
    }

    private void take(ObjectNode contract, JsonNode schema) {
        String reference = schema.path("$ref").asText();
        if (reference.startsWith(ServiceContract.SCHEMAS)) {
            String name = reference.substring(ServiceContract.SCHEMAS.length());
            take(contract, contract.path("components").path("schemas").path(name));
        }
        schema.path("allOf").forEach(part -> take(contract, part));
        schema.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        schema.path("properties")
                .properties()
                .forEach(property -> properties.put(property.getKey(), property.getValue()));
        schema.path("required").forEach(name -> required.add(name.asText()));
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }
}

package vn.chiso.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a client of a released contract would stumble over in the current one. Additions are welcome: a client has to bear
 * properties, kinds and values in answers that it does not know.
 */
final class ContractChanges {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final ObjectNode released;
    private final ObjectNode current;
    private final SchemaChanges schemas;
    private final Set<String> breaking = new TreeSet<>();

    private ContractChanges(ObjectNode released, ObjectNode current) {
        this.released = released;
        this.current = current;
        this.schemas = new SchemaChanges(released, current, breaking);
    }

    static Set<String> breaking(ObjectNode released, ObjectNode current) {
        ContractChanges changes = new ContractChanges(released, current);
        changes.compare();
        return changes.breaking;
    }

    private void compare() {
        for (Map.Entry<String, JsonNode> path : released.path("paths").properties()) {
            for (String method : METHODS) {
                JsonNode before = path.getValue().path(method);
                JsonNode now = current.path("paths").path(path.getKey()).path(method);
                String place = method.toUpperCase(Locale.ROOT) + " " + path.getKey();
                if (before.isObject() && now.isMissingNode()) {
                    breaking.add(place + ": removed");
                } else if (before.isObject()) {
                    compareParameters(place, before.path("parameters"), now.path("parameters"));
                    compareBodies(place, before.path("requestBody"), now.path("requestBody"));
                    compareAnswers(place, before.path("responses"), now.path("responses"));
                }
            }
        }
    }

    private void compareParameters(String place, JsonNode before, JsonNode now) {
        for (JsonNode old : before) {
            JsonNode kept = same(old, now);
            String parameter = place + ": parameter "
                    + old.path("name").asText(old.path("$ref").asText());
            if (kept == null) {
                breaking.add(parameter + " removed");
            } else {
                schemas.compare(parameter, Direction.TO_SERVICE, old.path("schema"), kept.path("schema"));
            }
        }
        for (JsonNode wanted : now) {
            JsonNode old = same(wanted, before);
            boolean wasRequired = old != null && old.path("required").asBoolean();
            if (wanted.path("required").asBoolean() && !wasRequired) {
                breaking.add(place + ": parameter " + wanted.path("name").asText() + " became required");
            }
        }
    }

    private static JsonNode same(JsonNode parameter, JsonNode among) {
        for (JsonNode other : among) {
            // What all operations take is a reference without a name of its own.
            if (other.path("name").equals(parameter.path("name"))
                    && other.path("in").equals(parameter.path("in"))
                    && other.path("$ref").equals(parameter.path("$ref"))) {
                return other;
            }
        }
        return null;
    }

    private void compareBodies(String place, JsonNode before, JsonNode now) {
        if (now.path("required").asBoolean() && !before.path("required").asBoolean()) {
            breaking.add(place + ": body became required");
        }
        compareContent(place + ": body", Direction.TO_SERVICE, before.path("content"), now.path("content"));
    }

    private void compareAnswers(String place, JsonNode before, JsonNode now) {
        before.properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> {
                    String status = place + ": answer " + answer.getKey();
                    if (now.has(answer.getKey())) {
                        JsonNode kept = now.path(answer.getKey());
                        compareContent(
                                status, Direction.TO_CLIENT, answer.getValue().path("content"), kept.path("content"));
                    } else {
                        breaking.add(status + " removed");
                    }
                });
    }

    private void compareContent(String place, Direction direction, JsonNode before, JsonNode now) {
        for (Map.Entry<String, JsonNode> content : before.properties()) {
            JsonNode kept = now.path(content.getKey());
            if (kept.isMissingNode()) {
                breaking.add(place + " as " + content.getKey() + " removed");
            } else {
                schemas.compare(place, direction, content.getValue().path("schema"), kept.path("schema"));
            }
        }
    }

    /** Who has to understand what the schema describes. */
    enum Direction {
        TO_SERVICE,
        TO_CLIENT
    }
}

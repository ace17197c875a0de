package vn.chiso.e2e.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * Of an event as much as a copy keeps: the members that the copy has, at every depth. What a copy must have it names, be it as null:
 * then it is compared although it is gone. Of an array each element must have what any of them has. What is null, empty or absent is
 * the same on both sides, since a contract may leave it out.
 */
final class Projection {

    private Projection() {}

    /** Hash of the copy's content in canonical form. */
    static String hash(JsonNode content) {
        return CanonicalText.sha256(reduced(content));
    }

    /** Hash of what the copy should be. */
    static String hash(JsonNode original, JsonNode copy) {
        return CanonicalText.sha256(reduced(onto(original, copy)));
    }

    /** Which members of the copy are not as the original has them, for whoever looks for the cause. */
    static List<String> differing(JsonNode original, JsonNode copy) {
        return copy.properties().stream()
                .filter(member ->
                        !hash(member.getValue()).equals(hash(original.path(member.getKey()), member.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static JsonNode onto(JsonNode original, JsonNode copy) {
        if (copy.isObject() && original.isObject()) {
            ObjectNode kept = JsonNodeFactory.instance.objectNode();
            copy.properties()
                    .forEach(member ->
                            kept.set(member.getKey(), onto(original.path(member.getKey()), member.getValue())));
            return kept;
        }
        if (copy.isArray() && original.isArray()) {
            ArrayNode kept = JsonNodeFactory.instance.arrayNode();
            ObjectNode members = members(copy);
            for (int i = 0; i < original.size(); i++) {
                kept.add(onto(original.get(i), copy.has(i) ? whole(copy.get(i), members) : MissingNode.getInstance()));
            }
            return kept;
        }
        return original;
    }

    private static JsonNode whole(JsonNode element, ObjectNode members) {
        return element instanceof ObjectNode object && object.size() < members.size()
                ? members.deepCopy().setAll(object)
                : element;
    }

    /** Of any element, all as null. */
    private static ObjectNode members(JsonNode elements) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        elements.forEach(element -> element.fieldNames().forEachRemaining(members::putNull));
        return members;
    }

    private static JsonNode reduced(JsonNode node) {
        if (node.isObject()) {
            ObjectNode kept = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> {
                JsonNode value = reduced(member.getValue());
                if (!isNothing(value)) {
                    kept.set(member.getKey(), value);
                }
            });
            return kept;
        }
        if (node.isArray()) {
            ArrayNode kept = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> kept.add(reduced(element)));
            return kept;
        }
        return node.isMissingNode() ? JsonNodeFactory.instance.nullNode() : node;
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || value.isContainerNode() && value.isEmpty();
    }
}

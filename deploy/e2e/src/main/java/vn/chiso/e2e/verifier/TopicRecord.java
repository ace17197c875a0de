package vn.chiso.e2e.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.function.Supplier;
import vn.chiso.local.client.Json;

/**
 * One record as it lies on a topic. Whatever poison was injected can be held by it.
 *
 * @param version of the aggregate; a body without one tells of something that never changes
 * @param content is fetched each time that somebody wants it: the bodies of all records need not fit into the memory
 */
record TopicRecord(Place place, Label label, long time, long version, Supplier<JsonNode> content) {

    record Place(String topic, int partition, long offset) {}

    /** What stands outside of a record. */
    record Label(String key, String id, String type, String source, String reason) {

        static Label of(String key, Map<String, String> headers) {
            return new Label(
                    key,
                    headers.getOrDefault("ce_id", ""),
                    headers.getOrDefault("ce_type", "").intern(),
                    headers.getOrDefault("ce_source", "").intern(),
                    headers.getOrDefault("dlq-reason", ""));
        }
    }

    static JsonNode body(String text) {
        try {
            return Json.parse(text);
        } catch (IllegalArgumentException notJson) {
            return MissingNode.getInstance();
        }
    }

    static long version(JsonNode body) {
        return body.path("version").asLong(0);
    }

    String topic() {
        return place.topic();
    }

    String key() {
        return label.key();
    }

    String id() {
        return label.id();
    }

    String type() {
        return label.type();
    }

    String source() {
        return label.source();
    }

    JsonNode body() {
        return content.get();
    }

    @Override
    public String toString() {
        return topic() + "-" + place.partition() + "@" + place.offset() + " " + id();
    }
}

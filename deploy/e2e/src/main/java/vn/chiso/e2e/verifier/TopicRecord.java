package vn.chiso.e2e.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import vn.chiso.local.client.Json;

/** One record as it lies on a topic. Whatever poison was injected can be held by it. */
record TopicRecord(
        String topic, int partition, long offset, String key, Map<String, String> headers, long time, JsonNode body) {

    static JsonNode body(String text) {
        try {
            return Json.parse(text);
        } catch (IllegalArgumentException notJson) {
            return MissingNode.getInstance();
        }
    }

    String id() {
        return headers.getOrDefault("ce_id", "");
    }

    String type() {
        return headers.getOrDefault("ce_type", "");
    }

    String source() {
        return headers.getOrDefault("ce_source", "");
    }

    /** Of the aggregate; a body without one tells of something that never changes. */
    long version() {
        return body.path("version").asLong(0);
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset + " " + id();
    }
}

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

    record Place(String topic, int partition, long offset) {

        /** As a dead letter names where it lay. */
        @Override
        public String toString() {
            return topic + "-" + partition + "@" + offset;
        }
    }

    /** What stands outside of a record. */
    record Label(String key, String id, String type, String source, Burial burial) {

        static Label of(String key, Map<String, String> headers) {
            return new Label(
                    key,
                    headers.getOrDefault("ce_id", ""),
                    headers.getOrDefault("ce_type", "").intern(),
                    headers.getOrDefault("ce_source", "").intern(),
                    Burial.of(headers));
        }
    }

    /**
     * What a dead letter says of itself.
     *
     * @param service that could not process it; empty in letters of releases that did not say so
     * @param origin where it lay
     */
    record Burial(String reason, String service, String origin) {

        private static final Burial NONE = new Burial("", "", "");

        static Burial of(Map<String, String> headers) {
            return of(
                    headers.getOrDefault("dlq-reason", ""),
                    headers.getOrDefault("dlq-service", ""),
                    headers.getOrDefault("dlq-origin", ""));
        }

        /** One and the same for all records that nobody buried. */
        static Burial of(String reason, String service, String origin) {
            boolean buried = !reason.isEmpty() || !service.isEmpty() || !origin.isEmpty();
            return buried ? new Burial(reason, service.intern(), origin) : NONE;
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

    /** One and the same of an event and of the letters that tell of it: its id, else where it lies or lay. */
    String identity() {
        if (!id().isEmpty()) {
            return id();
        }
        return label.burial().origin().isEmpty()
                ? place.toString()
                : label.burial().origin();
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
        return place + " " + id();
    }
}

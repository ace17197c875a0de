package vn.chiso.verifier;

import java.time.Instant;
import java.util.Map;

/** What a topic holds of one event. The body is only known by its SHA-256. */
public record TopicRecord(
        String topic,
        int partition,
        long offset,
        Instant timestamp,
        String key,
        Map<String, String> headers,
        String bodySha256) {

    static final String DEAD_LETTERS = ".dlq";

    String place() {
        return topic + "-" + partition + "@" + offset;
    }

    /** Of a dead letter: the id of the event that was buried. */
    String eventId() {
        return headers.getOrDefault("ce_id", "");
    }

    boolean isDeadLetter() {
        return topic.endsWith(DEAD_LETTERS);
    }
}

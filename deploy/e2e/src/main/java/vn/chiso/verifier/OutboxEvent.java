package vn.chiso.verifier;

import java.time.Instant;

/** A committed row of an outbox; {@code sentAt} is null until the broker acknowledged it, and a draft is told to nobody outside. */
record OutboxEvent(
        Context context,
        String id,
        String topic,
        String key,
        long version,
        long position,
        Instant createdAt,
        Instant sentAt,
        String bodySha256,
        String buriedEventId,
        String buriedFrom,
        boolean draft) {

    String place() {
        return context.database() + ".outbox_event " + id + " (" + topic + ")";
    }

    boolean isDeadLetter() {
        return topic.endsWith(TopicRecord.DEAD_LETTERS);
    }
}

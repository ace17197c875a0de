package vn.chiso.e2e.verifier;

import java.util.Set;
import java.util.function.Consumer;

/** Records that can be gone through again and again, topic by topic, in the order of their partitions. */
interface TopicRecords extends AutoCloseable {

    Set<String> topics();

    /** Nothing happens for a topic that has no records. */
    void each(String topic, Consumer<TopicRecord> action);

    @Override
    default void close() {}
}

package vn.chiso.platform.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What the service has not read yet, as the broker knows it: it asks for the positions that the group has committed, so that it does
 * not matter whether the group's own reader is slow, waits, or is dead. A client of its own that joins no group. Not for two threads at once.
 */
final class EventBacklog implements AutoCloseable {

    private static final int MILLIS = 10_000;
    private static final Duration PATIENCE = Duration.ofMillis(MILLIS);

    private final KafkaConsumer<byte[], byte[]> broker;

    EventBacklog(Map<String, Object> settings, String group) {
        var own = new HashMap<>(settings);
        own.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        own.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // As the reader itself: what was deleted meanwhile it will not wait for.
        own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // Of each partition the first record is enough, and it comes whole however large it is.
        own.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1);
        own.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, MILLIS);
        own.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, MILLIS);
        broker = new KafkaConsumer<>(own, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** @return when the oldest record was written that the group has still to read, for the topics that have one */
    Map<String, Instant> oldestUnread(Collection<String> topics) {
        Map<TopicPartition, Long> unread = new HashMap<>();
        for (var partition : stretches(partitions(topics)).entrySet()) {
            if (partition.getValue().length() > 0) {
                unread.put(partition.getKey(), partition.getValue().next());
            }
        }
        return oldest(unread);
    }

    /** @return how many records the group has still to read that are not older, for all topics that exist; not for compacted ones */
    Map<String, Long> unreadSince(Collection<String> topics, Instant moment) {
        var partitions = partitions(topics);
        var stretches = stretches(partitions);
        var times = broker.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(each -> each, each -> moment.toEpochMilli())));
        Map<String, Long> counts = new HashMap<>();
        stretches.forEach((partition, stretch) -> {
            var first = times.get(partition);
            long younger =
                    first == null ? 0 : new Stretch(Math.max(stretch.next(), first.offset()), stretch.end()).length();
            counts.merge(partition.topic(), younger, Long::sum);
        });
        return counts;
    }

    /** From the position that the group has committed, or the first record that is still there, to the end. */
    private record Stretch(long next, long end) {

        long length() {
            return Math.max(0, end - next);
        }
    }

    private Map<TopicPartition, Stretch> stretches(List<TopicPartition> partitions) {
        var beginnings = broker.beginningOffsets(partitions);
        var committed = broker.committed(new HashSet<>(partitions));
        Map<TopicPartition, Stretch> stretches = new HashMap<>();
        broker.endOffsets(partitions).forEach((partition, end) -> {
            var position = committed.get(partition);
            long next = Math.max(position == null ? 0 : position.offset(), beginnings.get(partition));
            stretches.put(partition, new Stretch(next, end));
        });
        return stretches;
    }

    private List<TopicPartition> partitions(Collection<String> topics) {
        return topics.stream()
                .flatMap(topic -> broker.partitionsFor(topic).stream())
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
    }

    private Map<String, Instant> oldest(Map<TopicPartition, Long> unread) {
        broker.assign(unread.keySet());
        // If they are the same as the last time, they are still as that left them.
        broker.resume(unread.keySet());
        unread.forEach(broker::seek);
        Map<TopicPartition, Instant> written = new HashMap<>();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!written.keySet().containsAll(unread.keySet())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "The broker does not give the oldest unread records of " + unread.keySet());
            }
            for (var record : broker.poll(Duration.ofMillis(100))) {
                written.putIfAbsent(partitionOf(record), Instant.ofEpochMilli(record.timestamp()));
            }
            broker.pause(known(written.keySet()));
        }
        return written.entrySet().stream()
                .collect(Collectors.toMap(
                        first -> first.getKey().topic(), Map.Entry::getValue, (a, b) -> a.isBefore(b) ? a : b));
    }

    private Set<TopicPartition> known(Set<TopicPartition> partitions) {
        var known = new HashSet<>(partitions);
        known.retainAll(broker.assignment());
        return known;
    }

    private static TopicPartition partitionOf(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    /** Ends a question that another thread waits for; then {@link #close} may be called. */
    void interrupt() {
        broker.wakeup();
    }

    @Override
    public void close() {
        broker.close(CloseOptions.timeout(Duration.ZERO));
    }
}

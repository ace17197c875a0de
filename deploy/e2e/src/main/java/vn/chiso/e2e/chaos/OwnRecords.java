package vn.chiso.e2e.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the services themselves put on the topics that somebody reads; nothing of it is kept here. */
final class OwnRecords {

    /** What is larger is left out: a few of those would fill the memory. */
    static final int TOO_LARGE = 1024 * 1024;

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Set<String> NOT_READ =
            Set.of("notification.delivery", "scoring.campaign", "scoring.scorecard");

    private final String bootstrapServers;
    private final Predicate<String> injected;
    private final Duration patience;

    /**
     * @param injected whether the event of that id was put there by somebody else
     * @param patience for the end of the topics
     */
    OwnRecords(String bootstrapServers, Predicate<String> injected, Duration patience) {
        this.bootstrapServers = bootstrapServers;
        this.injected = injected;
        this.patience = patience;
    }

    /** Those that somebody reads. */
    List<String> topics() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return partitions(consumer).stream()
                    .map(TopicPartition::topic)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** Goes through all that is there by now; those of a partition come in their order. */
    void forEach(Consumer<ConsumerRecord<String, byte[]>> action) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long deadline = System.nanoTime() + patience.toNanos();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                if (System.nanoTime() >= deadline) {
                    throw new IllegalStateException(
                            "the topics were not read to their end within " + patience.toSeconds() + " s");
                }
                consumer.poll(POLL).forEach(record -> {
                    if (isOwn(record)) {
                        action.accept(record);
                    }
                });
            }
        }
    }

    boolean isOwn(ConsumerRecord<String, byte[]> record) {
        Header id = record.headers().lastHeader("ce_id");
        return id != null
                && (record.value() == null || record.value().length < TOO_LARGE)
                && !injected.test(new String(id.value(), StandardCharsets.UTF_8));
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return consumer.listTopics().entrySet().stream()
                .filter(topic -> topic.getKey().matches("(criteria|scoring|task)[.][a-z-]+"))
                .filter(topic -> !NOT_READ.contains(topic.getKey()))
                .flatMap(topic -> topic.getValue().stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}

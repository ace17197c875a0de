package vn.chiso.e2e.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads every topic of ours from its beginning to where it ended when the reading began; joins no group. */
final class TopicReading {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int LARGEST_RECORD = 8 * 1024 * 1024;

    private TopicReading() {}

    static TopicContents read(Map<String, Object> broker) {
        Spool spool = new Spool();
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, LARGEST_RECORD);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> isOurs(topic.getKey()))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(record -> keep(record, spool));
            }
        }
        spool.finish();
        return new TopicContents(spool);
    }

    private static boolean isOurs(String topic) {
        return Sources.ALL.stream().anyMatch(context -> topic.startsWith(context + "."));
    }

    private static void keep(ConsumerRecord<String, byte[]> record, Spool spool) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        byte[] value = record.value() == null ? new byte[0] : record.value();
        JsonNode body = TopicRecord.body(new String(value, StandardCharsets.UTF_8));
        TopicRecord kept = new TopicRecord(
                new TopicRecord.Place(record.topic(), record.partition(), record.offset()),
                TopicRecord.Label.of(record.key() == null ? "" : record.key(), headers),
                record.timestamp(),
                TopicRecord.version(body),
                () -> body);
        spool.add(kept, value);
    }
}

package vn.chiso.e2e.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.chiso.e2e.verifier.Injected;

/** Puts records on the topics that no service of ours put there: old ones again, in another order, and poison. */
final class Replay {

    private static final int MOST = 150;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Set<String> NOT_READ =
            Set.of("notification.delivery", "scoring.campaign", "scoring.scorecard");

    private final String bootstrapServers;
    private final Random chance;
    private final Set<String> stale = ConcurrentHashMap.newKeySet();
    private final Set<String> poison = ConcurrentHashMap.newKeySet();

    Replay(String bootstrapServers, Random chance) {
        this.bootstrapServers = bootstrapServers;
        this.chance = chance;
    }

    Injected injected() {
        return new Injected(poison, stale);
    }

    /** Events in another order: most as they were, some as new events that tell an old state. */
    int again() {
        List<ConsumerRecord<String, byte[]>> records = sample();
        Collections.shuffle(records, chance);
        List<ConsumerRecord<String, byte[]>> chosen = records.subList(0, Math.min(MOST, records.size()));
        try (KafkaProducer<String, byte[]> producer = producer()) {
            for (ConsumerRecord<String, byte[]> record : chosen) {
                RecordHeaders headers = new RecordHeaders(record.headers());
                boolean renamed = chance.nextInt(4) == 0;
                if (renamed) {
                    String id = UUID.randomUUID().toString();
                    headers.remove("ce_id").add("ce_id", id.getBytes(StandardCharsets.UTF_8));
                    stale.add(id);
                }
                producer.send(new ProducerRecord<>(
                        record.topic(), record.partition(), null, record.key(), record.value(), headers));
            }
            producer.flush();
        }
        return chosen.size();
    }

    /** One record that nobody understands, on a topic that all read. */
    void poisonUnits() {
        String id = UUID.randomUUID().toString();
        poison.add(id);
        RecordHeaders headers = new RecordHeaders();
        Map.of(
                        "ce_id",
                        id,
                        "ce_type",
                        "chiso.criteria.unit-changed.v1",
                        "ce_source",
                        "nobody",
                        "ce_time",
                        "2024-03-08T00:00:00Z")
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer = producer()) {
            byte[] body = "{\"id\":\"no id\"}".getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>("criteria.unit", null, null, id, body, headers));
            producer.flush();
        }
    }

    private List<ConsumerRecord<String, byte[]>> sample() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().matches("(criteria|scoring|task)[.][a-z-]+"))
                    .filter(topic -> !NOT_READ.contains(topic.getKey()))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        // What was injected before is not a state of ours.
        records.removeIf(record -> record.headers().lastHeader("ce_id") == null
                || poison.contains(
                        new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8)));
        return records;
    }

    private KafkaProducer<String, byte[]> producer() {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                8 * 1024 * 1024);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}

package vn.chiso.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The tests' own producer and consumer. It goes past the proxy, so it works while the service is cut off from the
 * broker. Topics outlive a test: look for the ids the test itself has made.
 */
public final class Events {

    private static final int MAX_BYTES = 8 * 1024 * 1024;

    private Events() {}

    /** Publishes as another service's outbox would (CloudEvents, binary mode) and waits for the acknowledgement. */
    public static RecordMetadata publish(
            String topic, String key, String id, String type, String subject, String json) {
        return publishRaw(
                topic,
                key,
                json.getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_type",
                        type,
                        "ce_source",
                        "/chiso/test",
                        "ce_time",
                        OffsetDateTime.now(ZoneOffset.UTC).toString(),
                        "ce_subject",
                        subject,
                        "content-type",
                        "application/json"));
    }

    /** Publishes anything: for messages that keep no contract. A null value is a tombstone. */
    public static RecordMetadata publishRaw(String topic, String key, byte[] value, Map<String, String> headers) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            return Sender.PRODUCER.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take the message", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One for the JVM: to start a producer takes longer than to send. */
    private static final class Sender {
        static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Parts.shared().directBootstrap(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        MAX_BYTES),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** All that the topic holds at this moment, in the order of each partition. */
    public static List<Received> drain(String topic) {
        return drain(topic, Duration.ZERO, received -> true);
    }

    /** Waits as long as a test waits for anything; see {@link #drain(String, Duration, Predicate)}. */
    public static List<Received> drain(String topic, Predicate<List<Received>> until) {
        return drain(topic, RealParts.PATIENCE, until);
    }

    /**
     * Reads the topic from its beginning until the records satisfy the predicate or the time is over. It returns what
     * was read in either case: the assertion is the test's.
     */
    public static List<Received> drain(String topic, Duration atMost, Predicate<List<Received>> until) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                Parts.shared().directBootstrap(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                "false",
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                MAX_BYTES);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitionsOf(topic, consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<Received> received = new ArrayList<>();
            long deadline = System.nanoTime() + atMost.toNanos();
            do {
                readToEnd(consumer, received);
            } while (!until.test(List.copyOf(received)) && System.nanoTime() < deadline);
            return List.copyOf(received);
        }
    }

    /** Asking for a topic makes the broker create it, and a new topic has no partitions for a moment. */
    private static List<TopicPartition> partitionsOf(String topic, KafkaConsumer<String, byte[]> consumer) {
        long deadline = System.nanoTime() + RealParts.PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            List<TopicPartition> found = consumer.partitionsFor(topic, RealParts.PATIENCE).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        throw new IllegalStateException("the broker does not create topic " + topic);
    }

    private static void readToEnd(KafkaConsumer<String, byte[]> consumer, List<Received> into) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        do {
            consumer.poll(Duration.ofMillis(50)).forEach(message -> into.add(Received.from(message)));
        } while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue()));
    }

    /** One message of a topic; the value is null for a tombstone. */
    public record Received(String key, byte[] value, Map<String, String> headers, int partition, long offset) {

        private static Received from(ConsumerRecord<String, byte[]> message) {
            Map<String, String> headers = new HashMap<>();
            for (Header header : message.headers()) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
            return new Received(
                    message.key(), message.value(), Map.copyOf(headers), message.partition(), message.offset());
        }

        public String id() {
            return headers.get("ce_id");
        }

        public String type() {
            return headers.get("ce_type");
        }

        public String subject() {
            return headers.get("ce_subject");
        }

        /** The body as text. */
        public String json() {
            return new String(value, StandardCharsets.UTF_8);
        }
    }
}

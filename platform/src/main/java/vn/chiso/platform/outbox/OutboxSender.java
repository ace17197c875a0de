package vn.chiso.platform.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import vn.chiso.platform.time.SystemClock;

/**
 * Sends rows and reports which ones the broker has acknowledged. It uses Kafka's own producer: an emitter's reactive
 * pipeline would carry the relay's transaction over to the producer's threads.
 */
@ApplicationScoped
class OutboxSender {

    private static final Logger LOG = Logger.getLogger(OutboxSender.class);

    /** Then what is acknowledged gets marked: well before the transaction that holds the bucket times out (60 s). */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Map<String, Object> broker;
    private final SystemClock clock;
    private KafkaProducer<String, byte[]> producer;

    /** @param broker every setting that begins with {@code kafka.}: addresses, security */
    OutboxSender(@Identifier("default-kafka-broker") Map<String, Object> broker, SystemClock clock) {
        this.broker = broker;
        this.clock = clock;
    }

    /**
     * Sends in rounds: the next row of every key together, then waits for all acknowledgements. A row that fails holds
     * back the later rows of its key only; a broker that cannot be found, or is slow for long,
     * ends the attempt.
     *
     * @return ids of the acknowledged rows
     */
    Set<UUID> send(List<OutboxRow> rows) {
        var queues = new LinkedHashMap<String, Deque<OutboxRow>>();
        rows.forEach(row ->
                queues.computeIfAbsent(row.key(), key -> new ArrayDeque<>()).add(row));
        var acknowledged = new HashSet<UUID>();
        var end = clock.now().plus(LONGEST);
        while (!queues.isEmpty() && clock.now().isBefore(end)) {
            var attempts = new LinkedHashMap<OutboxRow, Future<RecordMetadata>>();
            for (var queue : queues.values()) {
                var attempt = producer().send(message(queue.element()));
                attempts.put(queue.remove(), attempt);
                if (isBrokerMissing(attempt)) {
                    queues.clear();
                    break;
                }
            }
            attempts.forEach((row, attempt) -> {
                if (isAcknowledged(row, attempt)) {
                    acknowledged.add(row.id());
                } else {
                    queues.remove(row.key());
                }
            });
            queues.values().removeIf(Deque::isEmpty);
        }
        return acknowledged;
    }

    /** Each further row would wait just as long for the addresses of the topic's partitions. */
    private static boolean isBrokerMissing(Future<RecordMetadata> attempt) {
        return attempt.state() == Future.State.FAILED && attempt.exceptionNow() instanceof TimeoutException;
    }

    private static boolean isAcknowledged(OutboxRow row, Future<RecordMetadata> attempt) {
        try {
            attempt.get();
            return true;
        } catch (ExecutionException e) {
            LOG.warnf("%s %s not acknowledged, will be sent again: %s", row.topic(), row.id(), e.getCause());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ProducerRecord<String, byte[]> message(OutboxRow row) {
        // Brokers refuse stamps of the future and expire old ones: never business time.
        var message = new ProducerRecord<>(row.topic(), null, clock.now().toEpochMilli(), row.key(), row.body());
        row.headers().forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    /** Made at first use: a broker whose name cannot be resolved yet must not keep the service from starting. */
    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            var settings = new HashMap<>(broker);
            settings.put(ProducerConfig.CLIENT_ID_CONFIG, "outbox");
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            // The relay tries again by itself, so one attempt gives up early enough to free its bucket.
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
            settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 * 1024 * 1024);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }
}

package vn.chiso.e2e.chaos;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.chiso.e2e.verifier.Injected;
import vn.chiso.e2e.verifier.Outcome;
import vn.chiso.local.client.Json;

/** Puts records on the topics that no service of ours put there: old ones again, in another order, and poison. */
public final class Replay {

    private static final int MOST = 150;
    private static final Duration READING = Duration.ofMinutes(3);

    private final String bootstrapServers;
    private final OwnRecords own;
    private final AtomicLong sentAgain = new AtomicLong();
    private final AtomicLong sentForeign = new AtomicLong();
    private final Set<String> stale = ConcurrentHashMap.newKeySet();
    private final Set<String> poison = ConcurrentHashMap.newKeySet();

    public Replay(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        // What was injected before is not a state of ours.
        this.own = new OwnRecords(bootstrapServers, id -> poison.contains(id) || stale.contains(id), READING);
    }

    public Injected injected() {
        return new Injected(poison, stale);
    }

    /** That there was something to send: of an empty broker nothing can come again. */
    List<Outcome> outcomes() {
        return List.of(
                new Outcome("events were sent again", sentAgain.get(), 0, List.of()),
                new Outcome("events of a foreign type were sent", sentForeign.get(), 0, List.of()));
    }

    /** Events in another order: most as they were, some as new events that tell an old state. */
    public int again(Random chance) {
        Handful<ConsumerRecord<String, byte[]>> handful = new Handful<>(MOST, chance);
        own.forEach(handful::add);
        List<ConsumerRecord<String, byte[]>> chosen = handful.shuffled();
        send(chosen.stream()
                .map(record -> {
                    RecordHeaders headers = new RecordHeaders(record.headers());
                    if (chance.nextInt(4) == 0) {
                        String id = UUID.randomUUID().toString();
                        stale.add(id);
                        headers = renamed(record, id);
                    }
                    return new ProducerRecord<>(
                            record.topic(), record.partition(), null, record.key(), record.value(), headers);
                })
                .toList());
        sentAgain.addAndGet(chosen.size());
        return chosen.size();
    }

    /** Records that nobody understands, of every shape on every topic that somebody reads. */
    int poison(Random chance) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (String topic : own.topics()) {
            for (Poison shape : Poison.values()) {
                String id = UUID.randomUUID().toString();
                poison.add(id);
                records.add(shape.record(topic, id, chance));
            }
        }
        Collections.shuffle(records, chance);
        send(records);
        // Alone, because nobody knows it but by where it lies.
        send(List.of(Poison.nameless("criteria.unit", chance))).forEach(place -> poison.add(place.toString()));
        return records.size() + 1;
    }

    /** A state that is known already, told by an event of a type that none of ours ever had: it changes nothing. */
    int foreign() {
        Map<String, ConsumerRecord<String, byte[]>> lastOfTopic = new TreeMap<>();
        own.forEach(record -> {
            if (record.value() != null) {
                lastOfTopic.put(record.topic(), record);
            }
        });
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        lastOfTopic.values().forEach(record -> {
            String id = UUID.randomUUID().toString();
            stale.add(id);
            RecordHeaders headers = renamed(record, id);
            headers.remove("ce_type").add("ce_type", bytes("vn.foreign." + record.topic() + "-moved.v9"));
            records.add(
                    record.topic().equals("scoring.result")
                            ? new ProducerRecord<>(
                                    record.topic(), null, null, id, ofAnother(record.value(), id), headers)
                            : new ProducerRecord<>(
                                    record.topic(), record.partition(), null, record.key(), record.value(), headers));
        });
        send(records);
        sentForeign.addAndGet(records.size());
        return records.size();
    }

    /** Results are told apart by the type of their events: it must not be one that there is. */
    private static byte[] ofAnother(byte[] result, String id) {
        ObjectNode body = (ObjectNode) Json.parse(new String(result, StandardCharsets.UTF_8));
        body.put("id", id);
        body.remove("programme");
        return bytes(Json.write(body));
    }

    private static RecordHeaders renamed(ConsumerRecord<String, byte[]> record, String id) {
        RecordHeaders headers = new RecordHeaders(record.headers());
        headers.remove("ce_id").add("ce_id", bytes(id));
        return headers;
    }

    /**
     * Returns when the broker has all of them: what it refused would be looked for in vain.
     *
     * @return where they lie, as topic-partition@offset
     */
    private List<RecordMetadata> send(List<ProducerRecord<String, byte[]>> records) {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            List<Future<RecordMetadata>> sent =
                    records.stream().map(producer::send).toList();
            List<RecordMetadata> places = new ArrayList<>();
            for (Future<RecordMetadata> one : sent) {
                places.add(one.get());
            }
            return places;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take a record of ours", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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

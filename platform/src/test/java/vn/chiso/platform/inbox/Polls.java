package vn.chiso.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** What a poll of the broker may bring. */
final class Polls {

    static final String UNITS = "criteria.unit";

    private Polls() {}

    /** In that order: all of one partition. */
    static ConsumerRecords<String, byte[]> of(List<ConsumerRecord<String, byte[]>> records) {
        var byTopic = new HashMap<TopicPartition, List<ConsumerRecord<String, byte[]>>>();
        for (var record : records) {
            byTopic.computeIfAbsent(new TopicPartition(record.topic(), record.partition()), each -> new ArrayList<>())
                    .add(record);
        }
        return new ConsumerRecords<>(byTopic, Map.of());
    }

    /** The state of a unit at a version, which is one event however often it is sent. */
    static ConsumerRecord<String, byte[]> unit(UUID id, long version, String code, UUID parent) {
        var body =
                "{\"id\":\"%s\",\"version\":%d,\"code\":\"%s\",\"name\":\"%s\",\"type\":\"DIVISION\",%s\"validFrom\":\"2000-01-01\"}"
                        .formatted(id, version, code, code, parent == null ? "" : "\"parentId\":\"" + parent + "\",");
        return event(UNITS, id.toString(), id + "-" + version, body);
    }

    static ConsumerRecord<String, byte[]> addition(String id, String name, int amount) {
        return event("probe.counter", name, id, "{\"name\":\"%s\",\"amount\":%d}".formatted(name, amount));
    }

    static ConsumerRecord<String, byte[]> event(String topic, String key, String id, String body) {
        var record = new ConsumerRecord<>(topic, 0, 0L, key, body.getBytes(StandardCharsets.UTF_8));
        Map.of("ce_id", id, "ce_type", "t", "ce_source", "/chiso/poll", "ce_time", "2024-03-08T01:00:00Z")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}

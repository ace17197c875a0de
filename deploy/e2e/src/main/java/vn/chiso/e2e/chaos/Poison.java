package vn.chiso.e2e.chaos;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Records that nobody can make anything of; each consumer of their topic has to bury them. No record without a key is among
 * them: the broker refuses that on a compacted topic. Nor one without a version: it is taken for older than all others.
 */
enum Poison {
    NO_JSON(bytes("{\"id\": ")),
    NO_OBJECT(bytes("[1, 2]")),
    NO_TEXT(new byte[] {(byte) 0xC3, 0x28, 0, (byte) 0xFF}),
    NO_BODY(null),
    NO_ID(bytes("{}")),
    WRONG_IDS(bytes("{\"id\":\"no id\",\"unitId\":\"no id\",\"assessedUnit\":{\"id\":\"no id\"}}")),
    NO_TYPE(bytes("{}")),
    NO_TIME(bytes("{}")),
    EMPTY_KEY(bytes("none")),
    LARGE(null);

    private static final int LARGE_BYTES = 1024 * 1024;

    private final byte[] body;

    Poison(byte[] body) {
        this.body = body;
    }

    /** On that topic, as a new event of that id. */
    ProducerRecord<String, byte[]> record(String topic, String id, Random chance) {
        Map<String, String> headers = new TreeMap<>(
                Map.of("ce_id", id, "ce_type", type(topic), "ce_source", "nobody", "ce_time", "2024-03-08T00:00:00Z"));
        if (this == NO_TYPE) {
            headers.remove("ce_type");
        }
        if (this == NO_TIME) {
            headers.put("ce_time", "hôm qua");
        }
        RecordHeaders written = new RecordHeaders();
        headers.forEach((name, value) -> written.add(name, bytes(value)));
        return new ProducerRecord<>(topic, null, null, this == EMPTY_KEY ? "" : id, body(chance), written);
    }

    /** One without {@code ce_id}: only where it lies says afterwards which it was. */
    static ProducerRecord<String, byte[]> nameless(String topic, Random chance) {
        ProducerRecord<String, byte[]> record = NO_ID.record(topic, "nameless", chance);
        record.headers().remove("ce_id");
        return record;
    }

    private byte[] body(Random chance) {
        if (this != LARGE) {
            return body;
        }
        byte[] noise = new byte[LARGE_BYTES];
        chance.nextBytes(noise);
        return noise;
    }

    /** One that is known there: what is told of a result under another name is skipped, however it looks. */
    private static String type(String topic) {
        return topic.equals("scoring.result") ? "chiso.scoring.result-published.v1" : "chiso." + topic + "-changed.v1";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

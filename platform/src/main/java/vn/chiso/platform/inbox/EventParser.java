package vn.chiso.platform.inbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads a CloudEvent in binary mode from a Kafka record. */
@ApplicationScoped
class EventParser {

    private final ObjectReader reader;

    EventParser(ObjectMapper json) {
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    IncomingEvent parse(ConsumerRecord<String, byte[]> record) {
        return new IncomingEvent(
                required(record, "ce_id"),
                required(record, "ce_type"),
                required(record, "ce_source"),
                header(record, "ce_subject"),
                time(record),
                record.topic(),
                body(record),
                reader);
    }

    private JsonNode body(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            throw new PoisonEventException("no body");
        }
        try {
            var body = reader.readTree(record.value());
            if (!body.isObject()) {
                throw new PoisonEventException("body is not a JSON object");
            }
            return body;
        } catch (IOException e) {
            throw new PoisonEventException("body is not JSON", e);
        }
    }

    private static Instant time(ConsumerRecord<String, byte[]> record) {
        try {
            return OffsetDateTime.parse(required(record, "ce_time")).toInstant();
        } catch (DateTimeException e) {
            throw new PoisonEventException("ce_time is not a time", e);
        }
    }

    private static String required(ConsumerRecord<String, byte[]> record, String name) {
        var value = header(record, name);
        if (value == null || value.isBlank()) {
            throw new PoisonEventException("header " + name + " is missing");
        }
        return value;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}

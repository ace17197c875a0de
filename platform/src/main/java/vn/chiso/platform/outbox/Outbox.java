package vn.chiso.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.time.SystemClock;

/**
 * What must reach Kafka is first committed here, in the transaction that changes the state. The relay sends it after the
 * commit; nothing else ever sends.
 */
@ApplicationScoped
public class Outbox {

    private final OutboxStore store;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final SystemClock clock;
    private final Event<OutboxAppended> appended;

    @ConfigProperty(name = "quarkus.application.name")
    String source;

    Outbox(
            OutboxStore store,
            EntityManager entities,
            ObjectMapper json,
            SystemClock clock,
            Event<OutboxAppended> appended) {
        this.store = store;
        this.entities = entities;
        this.json = json;
        this.clock = clock;
        this.appended = appended;
    }

    /** Stores the event, after writing pending entity changes, so that a refused change never leaves an event. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(OutgoingEvent event) {
        entities.flush();
        var id = Ids.next();
        store.insert(new OutboxRow(id, event.topic(), event.key(), headers(id, event), body(event)), event.version());
        appended.fire(new OutboxAppended());
    }

    /** Puts a record that cannot be processed on the dead-letter topic, as it came, in the current transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendDeadLetter(String topic, String key, Map<String, String> headers, byte[] body) {
        store.insert(new OutboxRow(Ids.next(), topic + ".dlq", key, headers, body), 0);
        appended.fire(new OutboxAppended());
    }

    private Map<String, String> headers(UUID id, OutgoingEvent event) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_type", event.type());
        headers.put("ce_source", source);
        headers.put("ce_time", clock.now().truncatedTo(ChronoUnit.MILLIS).toString());
        headers.put("ce_subject", event.key());
        headers.put("content-type", "application/json");
        TraceContext.writeTo(headers);
        return headers;
    }

    private byte[] body(OutgoingEvent event) {
        try {
            return json.writeValueAsBytes(event.body());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Event body of " + event.type() + " is not JSON", e);
        }
    }
}

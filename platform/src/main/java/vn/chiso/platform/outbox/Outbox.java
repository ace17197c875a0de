package vn.chiso.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import vn.chiso.platform.id.Ids;

/**
 * What must reach Kafka is first committed here, in the transaction that changes the state. The relay sends it after the
 * commit; nothing else ever sends.
 */
@ApplicationScoped
public class Outbox {

    private final OutboxStore store;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final EventHeaders headers;
    private final Event<OutboxAppended> appended;

    Outbox(
            OutboxStore store,
            EntityManager entities,
            ObjectMapper json,
            EventHeaders headers,
            Event<OutboxAppended> appended) {
        this.store = store;
        this.entities = entities;
        this.json = json;
        this.headers = headers;
        this.appended = appended;
    }

    /** Stores the event, after writing pending entity changes, so that a refused change never leaves an event. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(OutgoingEvent event) {
        entities.flush();
        var id = Ids.next();
        store.insert(
                new OutboxRow(id, event.topic(), event.key(), headers.of(id, event), body(event)), event.version());
        appended.fire(new OutboxAppended());
    }

    /** Puts a record that cannot be processed on the dead-letter topic, as it came, in the current transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendDeadLetter(String topic, String key, Map<String, String> recordHeaders, byte[] body) {
        store.insert(new OutboxRow(Ids.next(), topic + ".dlq", key, recordHeaders, body), 0);
        appended.fire(new OutboxAppended());
    }

    private byte[] body(OutgoingEvent event) {
        try {
            return json.writeValueAsBytes(event.body());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Event body of " + event.type() + " is not JSON", e);
        }
    }
}

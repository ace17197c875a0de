package vn.chiso.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import vn.chiso.platform.database.Rehearsal;
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
    private final Rehearsal rehearsal;

    Outbox(
            OutboxStore store,
            EntityManager entities,
            ObjectMapper json,
            EventHeaders headers,
            Event<OutboxAppended> appended,
            Rehearsal rehearsal) {
        this.store = store;
        this.entities = entities;
        this.json = json;
        this.headers = headers;
        this.appended = appended;
        this.rehearsal = rehearsal;
    }

    /** Stores the event, after writing pending entity changes, so that a refused change never leaves an event. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(OutgoingEvent event) {
        appendAll(List.of(event));
    }

    /** As {@link #append}, in few round trips; events of one key and version keep the order of the list. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendAll(List<OutgoingEvent> events) {
        entities.flush();
        if (rehearsal.isOn()) {
            return;
        }
        store.insertAll(events.stream().map(this::versioned).toList());
        appended.fire(new OutboxAppended());
    }

    private OutboxStore.Versioned versioned(OutgoingEvent event) {
        var id = Ids.next();
        var row = new OutboxRow(id, event.topic(), event.key(), headers.of(id, event), body(event));
        return new OutboxStore.Versioned(row, event.version());
    }

    /**
     * Puts a record that cannot be processed on the dead-letter topic, as it came, with the name of this service, in the current
     * transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendDeadLetter(String topic, String key, Map<String, String> recordHeaders, byte[] body) {
        var letter = new OutboxRow(Ids.next(), topic + ".dlq", key, headers.ofDeadLetter(recordHeaders), body);
        store.insertAll(List.of(new OutboxStore.Versioned(letter, 0)));
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

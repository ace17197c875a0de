package vn.chiso.criteria.unit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.outbox.OutgoingEvent;
import vn.chiso.platform.unit.UnitState;
import vn.chiso.platform.unit.UnitTree;

/** This service's own copy of the tree learns of a change exactly what the other services learn from the event. */
@ApplicationScoped
class UnitBroadcast {

    private final UnitTree tree;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final ObjectReader reader;

    UnitBroadcast(UnitTree tree, Outbox outbox, ObjectMapper json) {
        this.tree = tree;
        this.outbox = outbox;
        this.json = json;
        this.reader = json.readerFor(UnitState.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Of different units. */
    void tell(List<UnitEvent> events, String type) {
        tree.applyAll(events.stream().map(this::state).toList());
        outbox.appendAll(events.stream()
                .map(event -> OutgoingEvent.of(UnitEvent.TOPIC, event.id(), event.version(), type, event))
                .toList());
    }

    private UnitState state(UnitEvent event) {
        try {
            return reader.readValue(json.writeValueAsBytes(event));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

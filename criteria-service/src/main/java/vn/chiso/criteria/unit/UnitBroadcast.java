package vn.chiso.criteria.unit;

import jakarta.enterprise.context.ApplicationScoped;
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

    UnitBroadcast(UnitTree tree, Outbox outbox) {
        this.tree = tree;
        this.outbox = outbox;
    }

    /** Of different units. */
    void tell(List<UnitEvent> events, String type) {
        tree.applyAll(events.stream().map(UnitBroadcast::state).toList());
        outbox.appendAll(events.stream()
                .map(event -> OutgoingEvent.of(UnitEvent.TOPIC, event.id(), event.version(), type, event))
                .toList());
    }

    /** The members of the event that the others read. */
    private static UnitState state(UnitEvent event) {
        return new UnitState(
                event.id(),
                event.version(),
                event.code(),
                event.name(),
                event.type().name(),
                event.parentId(),
                event.validFrom(),
                event.validTo(),
                event.predecessors(),
                event.successors(),
                event.serves(),
                List.of(),
                event.identifiers().stream()
                        .map(known -> new UnitState.Identifier(
                                known.scheme().name(), known.identifier(), known.from(), known.to()))
                        .toList());
    }
}

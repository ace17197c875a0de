package vn.chiso.criteria.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.outbox.OutgoingEvent;

/** Makes changed units known: to this service's own access rules, to the other services and to the features that ask. */
@ApplicationScoped
class UnitAnnouncer {

    private final UnitRepository units;
    private final Succession succession;
    private final UnitTreeState treeState;
    private final Outbox outbox;
    private final Event<UnitsChanged> changed;

    UnitAnnouncer(
            UnitRepository units,
            Succession succession,
            UnitTreeState treeState,
            Outbox outbox,
            Event<UnitsChanged> changed) {
        this.units = units;
        this.succession = succession;
        this.treeState = treeState;
        this.outbox = outbox;
        this.changed = changed;
    }

    /** @return the states that were told, in the order of the units */
    List<UnitResponse> announce(Collection<Unit> touched, String type) {
        // The version that is told is the one that is stored.
        units.flush();
        var links =
                Succession.byUnit(succession.of(touched.stream().map(Unit::id).toList()));
        var states = new ArrayList<UnitResponse>();
        for (var unit : touched) {
            var state = UnitResponse.of(unit, links.getOrDefault(unit.id(), List.of()));
            var event = UnitEvent.of(state, unit.day());
            treeState.apply(event);
            outbox.append(OutgoingEvent.of(UnitEvent.TOPIC, unit.id(), unit.version(), type, event));
            states.add(state);
        }
        changed.fire(new UnitsChanged());
        return states;
    }

    UnitResponse stateOf(Unit unit) {
        return UnitResponse.of(unit, succession.of(List.of(unit.id())));
    }
}

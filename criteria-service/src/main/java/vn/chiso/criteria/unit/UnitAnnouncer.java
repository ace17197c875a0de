package vn.chiso.criteria.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Makes changed units known: to this service's own access rules, to the other services and to the features that ask. */
@ApplicationScoped
class UnitAnnouncer {

    private final UnitRepository units;
    private final Succession succession;
    private final UnitBroadcast broadcast;
    private final UnitAgenda agenda;
    private final Event<UnitsChanged> changed;

    UnitAnnouncer(
            UnitRepository units,
            Succession succession,
            UnitBroadcast broadcast,
            UnitAgenda agenda,
            Event<UnitsChanged> changed) {
        this.units = units;
        this.succession = succession;
        this.broadcast = broadcast;
        this.agenda = agenda;
        this.changed = changed;
    }

    /** @return the states that were told, in the order of the units */
    List<UnitResponse> announce(Collection<Unit> touched, String type) {
        // The version that is told is the one that is stored.
        units.flush();
        var ids = touched.stream().map(Unit::id).toList();
        agenda.plan(ids);
        var links = Succession.byUnit(succession.of(ids));
        var states = new ArrayList<UnitResponse>();
        var events = new ArrayList<UnitEvent>();
        for (var unit : touched) {
            var state = UnitResponse.of(unit, links.getOrDefault(unit.id(), List.of()));
            events.add(UnitEvent.of(state, unit.day()));
            states.add(state);
        }
        broadcast.tell(events, type);
        changed.fire(new UnitsChanged());
        return states;
    }

    UnitResponse stateOf(Unit unit) {
        return UnitResponse.of(unit, succession.of(List.of(unit.id())));
    }
}

package vn.chiso.platform.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.platform.inbox.EventHandler;
import vn.chiso.platform.inbox.IncomingEvent;
import vn.chiso.platform.inbox.PoisonEventException;

/** Keeps the local tree up to date with the catalogue. */
@ApplicationScoped
class UnitEventHandler implements EventHandler {

    private final UnitTree tree;
    private final Event<UnitsTold> told;

    UnitEventHandler(UnitTree tree, Event<UnitsTold> told) {
        this.tree = tree;
        this.told = told;
    }

    @Override
    public String topic() {
        return "criteria.unit";
    }

    @Override
    public void handle(IncomingEvent event) {
        handleAll(List.of(event));
    }

    /** A file of units comes as thousands of events; each rebuild of paths has its price, however few it is for. */
    @Override
    public int atOnce() {
        return 500;
    }

    @Override
    public void handleAll(List<IncomingEvent> events) {
        var units = events.stream()
                .map(UnitEventHandler::read)
                .collect(Collectors.toMap(UnitState::id, Function.identity(), UnitEventHandler::newer))
                .values();
        tree.applyAll(units);
        told.fire(new UnitsTold(List.copyOf(units)));
    }

    private static UnitState newer(UnitState one, UnitState other) {
        return one.version() < other.version() ? other : one;
    }

    private static UnitState read(IncomingEvent event) {
        var unit = event.as(UnitState.class);
        if (unit.id() == null || unit.code() == null || unit.name() == null || unit.validFrom() == null) {
            throw new PoisonEventException("a unit needs id, code, name and validFrom");
        }
        return unit;
    }
}

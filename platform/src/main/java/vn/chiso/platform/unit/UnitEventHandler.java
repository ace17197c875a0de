package vn.chiso.platform.unit;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.platform.inbox.EventHandler;
import vn.chiso.platform.inbox.IncomingEvent;
import vn.chiso.platform.inbox.PoisonEventException;

/** Keeps the local tree up to date with the catalogue. */
@ApplicationScoped
class UnitEventHandler implements EventHandler {

    private final UnitTree tree;

    UnitEventHandler(UnitTree tree) {
        this.tree = tree;
    }

    @Override
    public String topic() {
        return "criteria.unit";
    }

    @Override
    public void handle(IncomingEvent event) {
        var unit = event.as(UnitState.class);
        if (unit.id() == null || unit.code() == null || unit.name() == null || unit.validFrom() == null) {
            throw new PoisonEventException("a unit needs id, code, name and validFrom");
        }
        tree.apply(unit);
    }
}

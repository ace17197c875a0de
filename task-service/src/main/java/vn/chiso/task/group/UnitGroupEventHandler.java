package vn.chiso.task.group;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.platform.inbox.EventHandler;
import vn.chiso.platform.inbox.IncomingEvent;
import vn.chiso.platform.inbox.PoisonEventException;

/** Keeps up to date who belongs to which group; work that has been given out stays with those who have it. */
@ApplicationScoped
class UnitGroupEventHandler implements EventHandler {

    private final UnitGroups groups;

    UnitGroupEventHandler(UnitGroups groups) {
        this.groups = groups;
    }

    @Override
    public String topic() {
        return "criteria.unit-group";
    }

    @Override
    public void handle(IncomingEvent event) {
        var state = event.as(UnitGroupState.class);
        if (state.id() == null || state.code() == null || state.name() == null || state.ownerUnitId() == null) {
            throw new PoisonEventException("a unit group needs id, code, name and ownerUnitId");
        }
        for (var member : state.members()) {
            if (member.unitId() == null || member.from() == null) {
                throw new PoisonEventException("a member needs unitId and from");
            }
        }
        groups.apply(state);
    }
}

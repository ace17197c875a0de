package vn.chiso.scoring.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.platform.inbox.EventHandler;
import vn.chiso.platform.inbox.IncomingEvent;
import vn.chiso.platform.inbox.PoisonEventException;

/** Keeps the local sets up to date; campaigns that pinned one are not touched. */
@ApplicationScoped
class CriteriaSetEventHandler implements EventHandler {

    private final CriteriaSets sets;

    CriteriaSetEventHandler(CriteriaSets sets) {
        this.sets = sets;
    }

    @Override
    public String topic() {
        return "criteria.criteria-set";
    }

    @Override
    public void handle(IncomingEvent event) {
        var set = event.as(CriteriaSetState.class);
        if (set.id() == null
                || set.programme() == null
                || set.status() == null
                || set.nodes().isEmpty()) {
            throw new PoisonEventException("a criteria set needs id, programme, status and nodes");
        }
        for (var node : set.leaves()) {
            if (node.code() == null || node.maxPoints() == null || node.method() == null) {
                throw new PoisonEventException("a criterion needs code, maxPoints and method");
            }
        }
        sets.apply(set);
    }
}

package vn.chiso.scoring.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.platform.inbox.EventHandler;
import vn.chiso.platform.inbox.IncomingEvent;
import vn.chiso.platform.inbox.PoisonEventException;

/** Keeps up to date who answers for which criterion. */
@ApplicationScoped
class ResponsibilityEventHandler implements EventHandler {

    private final Responsibilities responsibilities;

    ResponsibilityEventHandler(Responsibilities responsibilities) {
        this.responsibilities = responsibilities;
    }

    @Override
    public String topic() {
        return "criteria.responsibility";
    }

    /** They come in files of thousands. */
    @Override
    public int atOnce() {
        return 100;
    }

    @Override
    public void handle(IncomingEvent event) {
        var state = event.as(ResponsibilityState.class);
        if (state.id() == null
                || state.criteriaSetId() == null
                || state.criterionCode() == null
                || state.assessedUnitId() == null
                || state.from() == null) {
            throw new PoisonEventException(
                    "a responsibility needs id, criteriaSetId, criterionCode, assessedUnitId and from");
        }
        responsibilities.apply(state);
    }
}

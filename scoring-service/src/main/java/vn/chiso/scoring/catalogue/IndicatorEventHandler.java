package vn.chiso.scoring.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.platform.inbox.EventHandler;
import vn.chiso.platform.inbox.IncomingEvent;
import vn.chiso.platform.inbox.PoisonEventException;

/** Keeps the local indicator definitions up to date. */
@ApplicationScoped
class IndicatorEventHandler implements EventHandler {

    private final Indicators indicators;

    IndicatorEventHandler(Indicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public String topic() {
        return "criteria.indicator";
    }

    @Override
    public void handle(IncomingEvent event) {
        var state = event.as(IndicatorState.class);
        if (state.id() == null || state.code() == null || state.name() == null) {
            throw new PoisonEventException("an indicator needs id, code and name");
        }
        indicators.apply(state);
    }
}

package vn.chiso.scoring.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import vn.chiso.platform.inbox.EventHandler;
import vn.chiso.platform.inbox.IncomingEvent;
import vn.chiso.platform.inbox.PoisonEventException;

/** Closes the loop: how punctual a unit did its tasks becomes a measured value for its next score. */
@ApplicationScoped
class PunctualityEventHandler implements EventHandler {

    private static final String INDICATOR = IndicatorValues.TASK_PUNCTUALITY;

    private final IndicatorHistory history;

    PunctualityEventHandler(IndicatorHistory history) {
        this.history = history;
    }

    @Override
    public String topic() {
        return "task.punctuality";
    }

    /** A plan of all communes changes tens of thousands of figures. */
    @Override
    public int atOnce() {
        return 50;
    }

    /** In one order of the values that they lock: a unit's own figure and its sum come by different partitions. */
    @Override
    public void handleAll(List<IncomingEvent> events) {
        events.stream()
                .map(PunctualityEventHandler::state)
                .sorted(Comparator.comparing(PunctualityState::unitId).thenComparing(PunctualityState::period))
                .forEach(state -> history.taken(INDICATOR, state));
    }

    @Override
    public void handle(IncomingEvent event) {
        handleAll(List.of(event));
    }

    private static PunctualityState state(IncomingEvent event) {
        var state = event.as(PunctualityState.class);
        if (state.id() == null || state.unitId() == null || state.period() == null) {
            throw new PoisonEventException("punctuality needs id, unitId and period");
        }
        if (state.numerator() < 0 || state.denominator() < state.numerator()) {
            throw new PoisonEventException("punctuality must lie between 0 and 1");
        }
        return state;
    }
}

package vn.chiso.task.generator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.chiso.platform.inbox.EventHandler;
import vn.chiso.platform.inbox.IncomingEvent;
import vn.chiso.platform.inbox.PoisonEventException;
import vn.chiso.task.unit.NamedUnit;

/**
 * Drafts a plan when a result becomes known, be it computed here or published by a superior body. A result is immutable, so
 * its first event is enough, and the order of events does not matter. Another edition of a result brings the draft of the
 * one before up to date.
 */
@ApplicationScoped
class ResultEventHandler implements EventHandler {

    private static final Set<String> RESULTS =
            Set.of("chiso.scoring.result-published.v1", "chiso.scoring.external-result-recorded.v1");

    private static final String REVISED = "chiso.scoring.result-revised.v1";

    private final ResultPlans plans;

    ResultEventHandler(ResultPlans plans) {
        this.plans = plans;
    }

    @Override
    public String topic() {
        return "scoring.result";
    }

    @Override
    public void handle(IncomingEvent event) {
        boolean original = RESULTS.contains(event.type());
        if (original || REVISED.equals(event.type())) {
            var result = event.as(PublishedResult.class);
            check(result);
            plans.told(result, original);
        }
    }

    private static void check(PublishedResult result) {
        if (result.id() == null || isIncomplete(result.assessedUnit()) || result.period() == null) {
            throw new PoisonEventException("a result needs id, period and assessedUnit");
        }
        for (var line : result.lines()) {
            var units = Stream.concat(line.leadUnits().stream(), line.cooperatingUnits().stream());
            if (line.criterionCode() == null
                    || line.title() == null
                    || units.anyMatch(ResultEventHandler::isIncomplete)) {
                throw new PoisonEventException("a line needs criterionCode, title and whole units");
            }
        }
    }

    private static boolean isIncomplete(NamedUnit unit) {
        return unit == null || Stream.of(unit.id(), unit.code(), unit.name()).anyMatch(Objects::isNull);
    }
}

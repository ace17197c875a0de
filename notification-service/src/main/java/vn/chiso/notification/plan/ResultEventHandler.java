package vn.chiso.notification.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.notification.feed.Audience;
import vn.chiso.notification.feed.EventFeed;
import vn.chiso.platform.inbox.EventHandler;
import vn.chiso.platform.inbox.IncomingEvent;

/** Results go to the feed, and say of which programme the plans are that answer them. */
@ApplicationScoped
class ResultEventHandler implements EventHandler {

    private final PlanRegister plans;
    private final EventFeed feed;

    ResultEventHandler(PlanRegister plans, EventFeed feed) {
        this.plans = plans;
        this.feed = feed;
    }

    record ResultEvent(UUID id, String programme, AssessedUnit assessedUnit, UUID organiserUnitId) {

        record AssessedUnit(UUID id) {}
    }

    /** A finding about a result, on the same topic: its id is no result's. */
    private static final String MISMATCH = "chiso.scoring.result-recompute-mismatch.v1";

    @Override
    public String topic() {
        return "scoring.result";
    }

    @Override
    public int atOnce() {
        return 100;
    }

    @Override
    public void handle(IncomingEvent event) {
        handleAll(List.of(event));
    }

    @Override
    public void handleAll(List<IncomingEvent> events) {
        plans.hold(events.stream()
                .filter(event -> !isMismatch(event))
                .map(event -> event.as(ResultEvent.class).id())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        events.forEach(this::take);
    }

    private static boolean isMismatch(IncomingEvent event) {
        return event.type().equals(MISMATCH);
    }

    private void take(IncomingEvent event) {
        var result = event.as(ResultEvent.class);
        if (isMismatch(event)) {
            feed.record(event, Audience.ALARM, units(result.organiserUnitId()));
            return;
        }
        if (result.id() != null && result.programme() != null) {
            plans.takeResult(result.id(), result.programme());
        }
        var assessed =
                result.assessedUnit() == null ? null : result.assessedUnit().id();
        feed.record(event, Audience.PUBLISHED, units(assessed, result.organiserUnitId()));
    }

    private static Set<UUID> units(UUID... concerned) {
        return Stream.of(concerned).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}

package vn.chiso.notification.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.notification.feed.Audience;
import vn.chiso.notification.feed.EventFeed;
import vn.chiso.platform.inbox.EventHandler;
import vn.chiso.platform.inbox.IncomingEvent;

/** Every change of an assignment reaches its ladder. */
@ApplicationScoped
class AssignmentEventHandler implements EventHandler {

    private final AssignmentTracker tracker;
    private final EventFeed feed;

    AssignmentEventHandler(AssignmentTracker tracker, EventFeed feed) {
        this.tracker = tracker;
        this.feed = feed;
    }

    @Override
    public String topic() {
        return "task.assignment";
    }

    @Override
    public void handle(IncomingEvent event) {
        var assignment = event.as(AssignmentEvent.class).requireComplete();
        tracker.apply(assignment, event.time());
        // A unit may give work to itself.
        feed.record(
                event,
                Audience.TASK,
                Stream.of(assignment.unit().id(), assignment.ownerUnitId(), assignment.standingOfficeUnitId())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }
}

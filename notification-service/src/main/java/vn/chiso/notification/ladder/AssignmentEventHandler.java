package vn.chiso.notification.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** A plan's issuance gives a unit dozens at once, and people wait for the first of their day. */
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
        var changes = events.stream().map(AssignmentEventHandler::change).toList();
        tracker.applyAll(changes);
        feed.recordAll(IntStream.range(0, events.size())
                .mapToObj(i -> new EventFeed.Entry(
                        events.get(i), Audience.TASK, concerned(changes.get(i).event())))
                .toList());
    }

    private static AssignmentTracker.Change change(IncomingEvent event) {
        return new AssignmentTracker.Change(event.as(AssignmentEvent.class).requireComplete(), event.time());
    }

    private static Set<UUID> concerned(AssignmentEvent assignment) {
        // A unit may give work to itself.
        return Stream.of(assignment.unit().id(), assignment.ownerUnitId(), assignment.standingOfficeUnitId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}

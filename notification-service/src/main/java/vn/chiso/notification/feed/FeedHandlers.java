package vn.chiso.notification.feed;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.inbox.EventHandler;
import vn.chiso.platform.inbox.IncomingEvent;
import vn.chiso.platform.inbox.PoisonEventException;

/** The topics of which this service only keeps the events. */
final class FeedHandlers {

    private FeedHandlers() {}

    /** {@code task.plan}: for those who reach the unit that owns the plan. */
    @ApplicationScoped
    static class Plans extends Kept {

        Plans(EventFeed feed) {
            super(feed, "task.plan", "/ownerUnitId");
        }
    }

    /** {@code task.punctuality}: for those who reach the unit. */
    @ApplicationScoped
    static class Punctuality extends Kept {

        Punctuality(EventFeed feed) {
            super(feed, "task.punctuality", "/unitId");
        }
    }

    /** {@code scoring.result}: for those who reach the assessed unit or the organiser. */
    @ApplicationScoped
    static class Results extends Kept {

        Results(EventFeed feed) {
            super(feed, "scoring.result", "/assessedUnit/id", "/organiserUnitId");
        }
    }

    /** Where in the body of a topic's events the concerned units stand. */
    private abstract static class Kept implements EventHandler {

        private final EventFeed feed;
        private final String topic;
        private final List<String> pointers;

        Kept(EventFeed feed, String topic, String... pointers) {
            this.feed = feed;
            this.topic = topic;
            this.pointers = List.of(pointers);
        }

        @Override
        public String topic() {
            return topic;
        }

        @Override
        public void handle(IncomingEvent event) {
            var units = new ArrayList<UUID>();
            for (var pointer : pointers) {
                var unit = event.body().at(pointer);
                if (!unit.isMissingNode() && !unit.isNull()) {
                    units.add(id(unit, pointer));
                }
            }
            feed.record(event, units);
        }

        private static UUID id(JsonNode unit, String pointer) {
            try {
                return UUID.fromString(unit.asText());
            } catch (IllegalArgumentException e) {
                throw new PoisonEventException(pointer + " is not an id", e);
            }
        }
    }
}

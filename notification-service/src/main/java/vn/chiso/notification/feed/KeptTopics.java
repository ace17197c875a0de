package vn.chiso.notification.feed;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.inbox.EventHandler;
import vn.chiso.platform.inbox.IncomingEvent;
import vn.chiso.platform.inbox.PoisonEventException;

/** The topics of which this service only keeps the events, and whom each event concerns. */
@Singleton
class KeptTopics {

    private final EventFeed feed;

    KeptTopics(EventFeed feed) {
        this.feed = feed;
    }

    @Produces
    @Singleton
    EventHandler punctuality() {
        return new Kept(feed, "task.punctuality", Audience.PUBLISHED, List.of("/unitId"));
    }

    @Produces
    @Singleton
    EventHandler recoveries() {
        return new Kept(feed, "scoring.recovery", Audience.SCORED, List.of("/assessedUnit/id"));
    }

    /** Which criterion of one set is which of another is a fact about the catalogue: it concerns everybody. */
    @Produces
    @Singleton
    EventHandler criterionMappings() {
        return new Kept(feed, "criteria.criterion-mapping", Audience.EVERYBODY, List.of());
    }

    /** @param pointers where in the body the concerned units stand */
    private record Kept(EventFeed feed, String topic, Audience audience, List<String> pointers)
            implements EventHandler {

        /** Each is one row. */
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
            feed.recordAll(events.stream()
                    .map(event -> new EventFeed.Entry(event, audience, concerned(event)))
                    .toList());
        }

        private List<UUID> concerned(IncomingEvent event) {
            // Where everybody is concerned nothing else would tell an event from rubbish.
            id(event.body().path("id").asText(), "/id");
            var units = new ArrayList<UUID>();
            for (var pointer : pointers) {
                var unit = event.body().at(pointer);
                if (unit.isTextual()) {
                    units.add(id(unit.textValue(), pointer));
                }
            }
            return units;
        }

        private static UUID id(String text, String pointer) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                throw new PoisonEventException(pointer + " is not an id", e);
            }
        }
    }
}

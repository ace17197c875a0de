package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The event feed has a row for each event that concerns somebody outside: an effect that is only ever added. */
final class FeedKeepsEvents implements Invariant {

    /** The feed forgets after ninety days (chiso.retention.events); topics keep the last state of a key for good. */
    private static final Duration KEPT = Duration.ofDays(89);

    private static final Set<String> TOPICS = Set.of(
            "task.assignment",
            "task.plan",
            "scoring.result",
            "task.punctuality",
            "scoring.recovery",
            "criteria.criterion-mapping");

    @Override
    public List<String> needs() {
        return List.of("notification");
    }

    @Override
    public Outcome check(Observed observed) throws SQLException {
        Findings findings = new Findings("the event feed has every event once");
        Map<Ids.Event, Integer> rows = new HashMap<>();
        Rows.each(
                observed.sources(),
                "notification",
                "select source, event_id from feed_event",
                row -> rows.merge(Ids.Event.of(row.getString(1), row.getString(2)), 1, Integer::sum));
        for (String topic : TOPICS) {
            observed.topics().firstAppearances(topic, observed.injected(), event -> {
                findings.examined(1);
                int expected = isDraft(event) ? 0 : 1;
                int found = rows.getOrDefault(Ids.Event.of(event.source(), event.id()), 0);
                findings.require(
                        found == expected || found == 0 && !observed.isWithin(KEPT, event),
                        () -> event + " is " + found + " times in the feed");
            });
        }
        return findings.outcome();
    }

    /** Drafts concern nobody but those who draft. */
    private static boolean isDraft(TopicRecord event) {
        return event.topic().equals("task.plan")
                && event.body().path("status").asText().equals("DRAFT");
    }
}

package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The event feed has a row for each event that concerns somebody outside: an effect that is only ever added. */
final class FeedKeepsEvents implements Invariant {

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
        Map<String, Long> rows = Rows.of(
                        observed.sources(),
                        "notification",
                        "select source || ' ' || event_id from feed_event",
                        row -> row.getString(1))
                .stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        for (String topic : TOPICS) {
            List<TopicRecord> events = observed.topics().firstAppearances(topic, observed.injected());
            for (TopicRecord event : events) {
                findings.examined(1);
                long expected = isDraft(event) ? 0 : 1;
                long found = rows.getOrDefault(event.source() + " " + event.id(), 0L);
                findings.require(found == expected, event + " is " + found + " times in the feed");
            }
        }
        return findings.outcome();
    }

    /** Drafts concern nobody but those who draft. */
    private static boolean isDraft(TopicRecord event) {
        return event.topic().equals("task.plan")
                && event.body().path("status").asText().equals("DRAFT");
    }
}

package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The event feed has a row for each event that concerns somebody outside, and the row tells what the event tells, of the same thing:
 * an effect that is only ever added. An event of ours is named on its topic as what it tells of.
 */
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

    /** What a row tells, as small as it can be kept. @param about the id in its body */
    private record Kept(String type, Object about) {

        /** In the place of more than one row. */
        private static final Kept TWICE = new Kept("", "");

        boolean tellsOf(TopicRecord event) {
            return type.equals(event.type()) && about.equals(Ids.of(event.key()));
        }
    }

    @Override
    public Outcome check(Observed observed) throws SQLException {
        Findings findings = new Findings("the event feed has every event once");
        Map<Ids.Event, Kept> rows = rows(observed.sources());
        for (String topic : TOPICS) {
            observed.topics().firstAppearances(topic, observed.injected(), event -> {
                findings.examined(1);
                Kept kept = rows.get(Ids.Event.of(event.source(), event.id()));
                if (kept == null) {
                    findings.require(
                            isDraft(event)
                                    || !observed.isWithin(KEPT, event)
                                    || observed.letters().excuse("notification", event),
                            () -> event + " is 0 times in the feed");
                } else {
                    findings.require(kept != Kept.TWICE, () -> event + " is 2 times in the feed");
                    findings.require(!isDraft(event), () -> event + " tells of a draft and is in the feed");
                    findings.require(
                            kept == Kept.TWICE || kept.tellsOf(event),
                            () -> event + " is " + event.type() + " of " + event.key() + ", and " + kept.type() + " of "
                                    + kept.about() + " in the feed");
                }
            });
        }
        return findings.outcome();
    }

    private static Map<Ids.Event, Kept> rows(Sources sources) throws SQLException {
        Map<Ids.Event, Kept> rows = new HashMap<>();
        Rows.each(
                sources,
                "notification",
                "select source, event_id, type, coalesce(body ->> 'id', '') from feed_event",
                row -> rows.merge(
                        Ids.Event.of(row.getString(1), row.getString(2)),
                        new Kept(row.getString(3).intern(), Ids.of(row.getString(4))),
                        (one, other) -> Kept.TWICE));
        return rows;
    }

    /** Drafts concern nobody but those who draft. */
    private static boolean isDraft(TopicRecord event) {
        return event.topic().equals("task.plan")
                && event.body().path("status").asText().equals("DRAFT");
    }
}

package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every committed event reaches its readers once, in order, and nothing else does. */
class EventInvariantsTest extends BrokenWorld {

    @Test
    void an_outbox_row_that_was_never_sent_is_seen() throws SQLException {
        told(0);
        holds(new OutboxReachesBroker());
        world.sql("criteria", "update outbox_event set sent_at = null");
        isBroken(new OutboxReachesBroker(), "never sent");
    }

    @Test
    void an_outbox_row_that_was_marked_and_never_arrived_is_seen() throws SQLException {
        TopicRecord event = told(0);
        holds(new OutboxReachesBroker());
        world.lose(event);
        isBroken(new OutboxReachesBroker(), "the topic does not have it");
    }

    @Test
    void an_event_that_was_never_committed_is_seen() throws SQLException {
        told(0);
        holds(new OutboxReachesBroker());
        world.send("criteria.unit", UNIT, "chiso.criteria.unit-changed.v1", "{\"version\":1}");
        isBroken(new OutboxReachesBroker(), "without a committed outbox row");
    }

    @Test
    void a_replay_of_old_events_breaks_no_order_but_a_late_first_appearance_does() throws SQLException {
        TopicRecord first = told(0);
        told(1);
        world.append(first);
        holds(new KeysInOrder());
        world.lose(first);
        isBroken(new KeysInOrder(), "of version 0 came after");
    }

    @Test
    void an_event_that_a_consumer_never_took_is_seen() throws SQLException {
        told(0);
        holds(new EventsTakenOnce());
        world.sql("task", "delete from inbox_event");
        isBroken(new EventsTakenOnce(), "task took");
    }

    @Test
    void what_an_inbox_was_to_forget_is_not_asked_for() throws SQLException {
        told(0);
        world.sql("task", "delete from inbox_event");
        world.goOn(Duration.ofDays(28));
        isBroken(new EventsTakenOnce(), "task took");
        world.goOn(Duration.ofDays(3));
        holds(new EventsTakenOnce());
    }

    @Test
    void an_event_taken_twice_is_seen() throws SQLException {
        TopicRecord event = told(0);
        holds(new EventsTakenOnce());
        world.sql("scoring", "alter table inbox_event drop constraint pk_inbox_event");
        world.take("scoring", event);
        isBroken(new EventsTakenOnce(), "2 times");
        world.sql(
                "scoring",
                "truncate inbox_event",
                "alter table inbox_event add constraint pk_inbox_event primary key (source, event_id)");
    }

    @Test
    void an_event_taken_that_nobody_sent_is_seen() throws SQLException {
        TopicRecord event = told(0);
        holds(new EventsTakenOnce());
        world.lose(event);
        world.sql("criteria", "delete from outbox_event");
        isBroken(new EventsTakenOnce(), "which nobody sent");
    }

    @Test
    void an_event_missing_in_the_feed_is_seen() throws SQLException {
        TopicRecord event = world.tell("task.assignment", UNIT, "chiso.task.assignment-assigned.v1", "{\"version\":0}");
        feed(event);
        holds(new FeedKeepsEvents());
        world.sql("notification", "delete from feed_event");
        isBroken(new FeedKeepsEvents(), "0 times in the feed");
    }

    @Test
    void what_the_feed_was_to_forget_is_not_asked_for() throws SQLException {
        world.tell("task.assignment", UNIT, "chiso.task.assignment-assigned.v1", "{\"version\":0}");
        world.goOn(Duration.ofDays(88));
        isBroken(new FeedKeepsEvents(), "0 times in the feed");
        world.goOn(Duration.ofDays(3));
        holds(new FeedKeepsEvents());
    }

    @Test
    void an_event_twice_in_the_feed_is_seen() throws SQLException {
        TopicRecord event = world.tell("task.assignment", UNIT, "chiso.task.assignment-assigned.v1", "{\"version\":0}");
        feed(event);
        holds(new FeedKeepsEvents());
        world.sql("notification", "alter table feed_event drop constraint uq_feed_event");
        feed(event);
        isBroken(new FeedKeepsEvents(), "2 times in the feed");
        world.sql(
                "notification",
                "truncate feed_event",
                "alter table feed_event add constraint uq_feed_event unique (source, event_id)");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "type = 'chiso.task.assignment-changed.v1'",
                "body = '{}'",
                "body = jsonb_set(body, '{id}', to_jsonb(gen_random_uuid()))"
            })
    void a_row_of_the_feed_that_tells_something_else_is_seen(String change) throws SQLException {
        TopicRecord event = world.tell("task.assignment", UNIT, "chiso.task.assignment-assigned.v1", "{\"version\":0}");
        feed(event);
        holds(new FeedKeepsEvents());
        world.sql("notification", "update feed_event set " + change);
        isBroken(new FeedKeepsEvents(), "chiso.task.assignment-assigned.v1 of " + UNIT + ", and ");
    }

    @Test
    void a_draft_of_a_plan_has_no_place_in_the_feed() throws SQLException {
        TopicRecord event = world.tell("task.plan", UNIT, "chiso.task.plan-drafted.v1", "{\"status\":\"DRAFT\"}");
        holds(new FeedKeepsEvents());
        feed(event);
        isBroken(new FeedKeepsEvents(), "tells of a draft");
    }

    @Test
    void a_dead_letter_that_nobody_asked_for_is_seen() throws SQLException {
        TopicRecord bad = world.send("criteria.unit", UNIT, "chiso.criteria.unit-changed.v1", "{}");
        for (int i = 0; i < 3; i++) {
            bury(bad);
        }
        world.poison(bad);
        holds(new DeadLettersExpected());
        bury(told(0));
        isBroken(new DeadLettersExpected(), "was buried");
    }

    @Test
    void poison_that_was_swallowed_is_seen() throws SQLException {
        TopicRecord bad = world.send("criteria.unit", UNIT, "chiso.criteria.unit-changed.v1", "{}");
        world.poison(bad);
        bury(bad);
        bury(bad);
        isBroken(new DeadLettersExpected(), "was buried 2 times");
    }

    @Test
    void a_new_event_that_tells_an_old_state_has_to_be_taken_and_breaks_no_order() throws SQLException {
        told(0);
        told(1);
        TopicRecord stale = world.send("criteria.unit", UNIT, "chiso.criteria.unit-changed.v1", "{\"version\":0}");
        world.stale(stale);
        holds(new KeysInOrder());
        holds(new OutboxReachesBroker());
        isBroken(new EventsTakenOnce(), "0 times");
    }

    private void feed(TopicRecord event) {
        world.sql("notification", """
                insert into feed_event (id, event_id, type, source, time, units, body, received_at, audience)
                values (uuidv7(), '%s', '%s', '%s', now(), array['%s'::uuid], '{"id": "%s"}', now(), 'TASK')
                """.formatted(event.id(), event.type(), event.source(), UNIT, event.key()));
    }

    private void bury(TopicRecord record) {
        TopicRecord.Place grave = new TopicRecord.Place(record.topic() + ".dlq", 0, 0);
        world.append(new TopicRecord(grave, record.label(), record.time(), record.version(), record.content()));
    }
}

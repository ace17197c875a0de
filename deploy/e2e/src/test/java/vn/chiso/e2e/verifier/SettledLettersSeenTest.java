package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was buried and is settled speaks against nothing any more; what is not settled, or was buried by somebody else, does. */
class SettledLettersSeenTest extends BrokenWorld {

    private static final String TOPIC = "task.assignment";

    @Test
    void an_event_that_a_consumer_could_not_take_is_missed_until_its_letter_is_settled() throws SQLException {
        TopicRecord event = assignment();
        world.commit(event);
        isBroken(new EventsTakenOnce(), "notification took " + event + " 0 times");
        bury(event, "notification-service");
        isBroken(new EventsTakenOnce(), "notification took " + event + " 0 times");
        isBroken(new FeedKeepsEvents(), "0 times in the feed");
        world.settle(TOPIC, 1);
        holds(new EventsTakenOnce());
        holds(new FeedKeepsEvents());
    }

    @Test
    void a_settled_letter_of_one_consumer_excuses_no_other() throws SQLException {
        TopicRecord event = assignment();
        world.commit(event);
        bury(event, "task-service");
        world.settle(TOPIC, 1);
        isBroken(new EventsTakenOnce(), "notification took " + event + " 0 times");
        isBroken(new FeedKeepsEvents(), "0 times in the feed");
    }

    @Test
    void a_settled_letter_of_one_event_excuses_no_other() throws SQLException {
        TopicRecord event = assignment();
        world.commit(event);
        bury(world.tell(TOPIC, OTHER, "chiso.task.assignment-created.v1", "{}"), "notification-service");
        world.settle(TOPIC, 1);
        isBroken(new EventsTakenOnce(), "notification took " + event + " 0 times");
        isBroken(new FeedKeepsEvents(), event + " is 0 times in the feed");
    }

    @Test
    void a_copy_is_behind_until_the_letter_of_its_newest_event_is_settled() throws SQLException {
        units();
        holds(new CopiesEqualSources());
        TopicRecord newer = world.send("criteria.unit", UNIT, "chiso.criteria.unit-changed.v1", """
                {"id": "%s", "version": 4, "code": "QT", "name": "Quảng Trị", "type": "PROVINCE", "aliases": [],
                 "validFrom": "2000-01-01"}
                """.formatted(UNIT));
        world.sql("criteria", "update unit set version = 4", "update unit_node set version = 4");
        world.sql("scoring", "update unit_node set version = 4");
        world.sql("notification", "update unit_node set version = 4");
        bury(newer, "task-service");
        isBroken(new CopiesEqualSources(), "unit tree at task: " + UNIT + " is at version 3, told was 4");
        world.settle("criteria.unit", 1);
        holds(new CopiesEqualSources());
    }

    @Test
    void a_record_of_somebody_else_that_was_buried_is_asked_for_until_it_is_settled() throws SQLException {
        TopicRecord foreign = assignment();
        bury(foreign, "notification-service");
        committed(foreign, "notification-service");
        isBroken(new OutboxReachesBroker(), foreign + " was sent without a committed outbox row");
        world.settle(TOPIC, 1);
        holds(new OutboxReachesBroker());
    }

    @Test
    void a_record_without_a_name_is_known_by_where_it_lay() throws SQLException {
        TopicRecord foreign = nameless();
        bury(foreign, "notification-service");
        committed(foreign, "notification-service");
        world.settle(TOPIC, 1);
        holds(new OutboxReachesBroker());
        TopicRecord another = nameless();
        isBroken(new OutboxReachesBroker(), another.place() + "  was sent without a committed outbox row");
    }

    @Test
    void poison_without_a_name_excuses_no_other_record_without_one() throws SQLException {
        TopicRecord poison = nameless();
        world.poison(poison);
        bury(poison, "notification-service");
        holds(new DeadLettersExpected());
        bury(nameless(), "notification-service");
        isBroken(new DeadLettersExpected(), "was buried");
    }

    @Test
    void what_a_sleeper_took_lately_and_everybody_else_has_forgotten_was_sent_all_the_same() throws SQLException {
        world.tell(TOPIC, UNIT, "chiso.task.assignment-created.v1", "{}");
        holds(new EventsTakenOnce());
        taken(madeAt(Instant.now().minus(Duration.ofDays(10))));
        holds(new EventsTakenOnce());
        String fresh = madeAt(Instant.now().minus(Duration.ofHours(1)));
        taken(fresh);
        isBroken(new EventsTakenOnce(), "notification took event " + fresh + ", which nobody sent");
    }

    private TopicRecord assignment() {
        return world.send(TOPIC, UNIT, "chiso.task.assignment-created.v1", "{\"version\": 0}");
    }

    private TopicRecord nameless() {
        TopicRecord named = assignment();
        world.lose(named);
        TopicRecord.Label label = named.label();
        TopicRecord without = new TopicRecord(
                new TopicRecord.Place(TOPIC, 0, world.end()),
                new TopicRecord.Label(label.key(), "", label.type(), label.source(), label.burial()),
                named.time(),
                named.version(),
                named.content());
        world.append(without);
        return without;
    }

    private void bury(TopicRecord record, String service) {
        TopicRecord.Label label = record.label();
        TopicRecord.Burial burial = TopicRecord.Burial.of(
                "IllegalStateException: bad", service, record.place().toString());
        world.append(new TopicRecord(
                new TopicRecord.Place(record.place().topic() + ".dlq", 0, 0),
                new TopicRecord.Label(label.key(), label.id(), label.type(), label.source(), burial),
                record.time(),
                record.version(),
                record.content()));
    }

    private void committed(TopicRecord record, String service) {
        world.sql("notification", """
                insert into outbox_event (id, topic, event_key, bucket, version, headers, body, created_at, sent_at)
                values (uuidv7(), '%s.dlq', '%s', 0, 0,
                        '{"ce_id": "%s", "dlq-service": "%s", "dlq-origin": "%s"}', '', now(), now())
                """.formatted(TOPIC, record.key(), record.id(), service, record.place()));
    }

    private void taken(String id) {
        world.sql("notification", """
                insert into inbox_event (source, event_id, topic, received_at) values ('task-service', '%s', '%s', now())
                """.formatted(id, TOPIC));
    }

    /** As the services make their ids. */
    private static String madeAt(Instant moment) {
        long random = UUID.randomUUID().getMostSignificantBits() & 0x0FFF;
        return new UUID(
                        moment.toEpochMilli() << 16 | 0x7000 | random,
                        UUID.randomUUID().getLeastSignificantBits())
                .toString();
    }
}

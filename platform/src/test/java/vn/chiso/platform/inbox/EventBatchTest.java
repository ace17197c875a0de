package vn.chiso.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.Database;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;

/** What one poll brings is taken together, and yet each event keeps every promise by itself. */
@QuarkusTest
class EventBatchTest {

    private static final String DEAD = Polls.UNITS + ".dlq";

    @Inject
    EventConsumer consumer;

    @Inject
    EventParser parser;

    @Inject
    Inbox inbox;

    @Inject
    Outbox outbox;

    @Inject
    Instance<EventHandler> handlers;

    @BeforeEach
    void empty() {
        RealParts.truncateAll();
    }

    @AfterEach
    void restore() {
        RealParts.restoreDatabase();
    }

    @Test
    void the_newest_state_wins_whatever_comes_twice_or_too_late_in_one_poll_or_in_several() {
        var units = IntStream.range(0, 40).mapToObj(i -> UUID.randomUUID()).toList();
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (int i = 0; i < units.size(); i++) {
            // Each stands below the first one at the beginning, below the one before it in the end.
            var last = Polls.unit(units.get(i), 3, "U" + i, i == 0 ? null : units.get(i - 1));
            var first = Polls.unit(units.get(i), 1, "U" + i, i == 0 ? null : units.getFirst());
            var second = Polls.unit(units.get(i), 2, "U" + i, null);
            Stream.of(first, second, last).forEach(record -> records.addAll(List.of(record, record)));
        }
        long seed = System.nanoTime();
        Collections.shuffle(records, new Random(seed));
        for (int i = 0; i < records.size(); i += 50) {
            consumer.consume(Polls.of(records.subList(i, Math.min(i + 50, records.size()))));
        }
        assertThat(Database.value("select count(*) from unit_node where version = 3"))
                .as("seed %d", seed)
                .isEqualTo(40L);
        assertThat(Database.value("select count(*) from unit_path"))
                .as("seed %d", seed)
                .isEqualTo(40L * 41 / 2);
        assertThat(Database.value("select count(*) from inbox_event")).isEqualTo(120L);
    }

    @Test
    void what_comes_twice_in_one_poll_takes_effect_once() {
        var records = IntStream.range(0, 25)
                .mapToObj(i -> Polls.addition("a" + i % 15, "sum", 1))
                .toList();
        consumer.consume(Polls.of(records));
        assertThat(Database.value("select total from probe_counter where name = 'sum'"))
                .isEqualTo(15);
    }

    @Test
    void poison_goes_to_the_dead_letters_alone_and_its_neighbours_take_effect() {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        IntStream.range(0, 30).forEach(i -> records.add(Polls.unit(UUID.randomUUID(), 1, "U" + i, null)));
        var unreadable = UUID.randomUUID();
        var nameless = UUID.randomUUID();
        var codeTaken = UUID.randomUUID();
        records.add(3, Polls.event(Polls.UNITS, unreadable.toString(), unreadable.toString(), "no json"));
        records.add(
                17,
                Polls.event(
                        Polls.UNITS,
                        nameless.toString(),
                        nameless.toString(),
                        "{\"id\":\"" + nameless + "\",\"version\":1}"));
        records.add(25, Polls.unit(codeTaken, 1, "U5", null));

        consumer.consume(Polls.of(records));

        assertThat(Database.value("select count(*) from unit_node")).isEqualTo(30L);
        assertThat(Database.value("select count(*) from unit_path")).isEqualTo(30L);
        assertThat(Database.value("select count(*) from inbox_event")).isEqualTo(30L);
        var poison = List.of(unreadable.toString(), nameless.toString(), codeTaken.toString());
        var dead = Events.drain(DEAD, all -> letters(all, poison).size() == 3);
        assertThat(letters(dead, poison))
                .extracting(letter -> letter.headers().get("dlq-reason"))
                .satisfiesExactlyInAnyOrder(
                        reason -> assertThat(reason).contains("body is not JSON"),
                        reason -> assertThat(reason).contains("a unit needs id, code, name and validFrom"),
                        reason -> assertThat(reason).contains("uq_unit_node_code"));
    }

    @Test
    void a_poll_that_loses_the_database_half_way_takes_effect_once_when_it_is_back() throws Exception {
        var records = IntStream.range(0, 30)
                .mapToObj(i -> Polls.unit(UUID.randomUUID(), 1, "U" + i, null))
                .toList();
        CompletableFuture<Void> consuming;
        try (var connection = RealParts.database().getConnection()) {
            holdTheTree(connection);
            consuming = CompletableFuture.runAsync(() -> consumer.consume(Polls.of(records)));
            // The rows of the inbox are written, the effect is not.
            await().atMost(RealParts.PATIENCE)
                    .until(() -> Database.value(
                                    "select count(*) from pg_locks where locktype = 'advisory' and objid = 716253 and not granted")
                            .equals(1L));
            RealParts.cutDatabase();
            connection.rollback();
        }
        assertStillWaiting(consuming);
        assertThat(Database.value("select count(*) from inbox_event")).isEqualTo(0L);

        RealParts.restoreDatabase();
        consuming.get(RealParts.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        consumer.consume(Polls.of(records));
        assertThat(Database.value("select count(*) from unit_node where version = 1"))
                .isEqualTo(30L);
        assertThat(Database.value("select count(*) from inbox_event")).isEqualTo(30L);
        assertThat(Events.drain(DEAD))
                .noneMatch(letter -> letter.json().contains("\"U7\"")
                        && records.stream().anyMatch(record -> record.key().equals(letter.key())));
    }

    /** What fails then fails because its persistence unit is closed already, or a pool; a restart must find the event again. */
    @Test
    void what_fails_while_the_service_stops_is_not_buried_but_comes_again() {
        var stopping = new Retry();
        var stopped = new EventConsumer(parser, inbox, outbox, stopping, handlers);
        var id = UUID.randomUUID().toString();
        var records = Polls.of(List.of(Polls.event("probe.counter", id, id, "no json")));
        stopping.stop(new ShutdownEvent());

        assertThatThrownBy(() -> stopped.consume(records)).isInstanceOf(PoisonEventException.class);
        assertThat(buried(id)).isEqualTo(0L);
        consumer.consume(records);
        assertThat(buried(id)).isEqualTo(1L);
    }

    private static Object buried(String key) {
        return Database.value(
                "select count(*) from outbox_event where topic = 'probe.counter.dlq' and event_key = ?", key);
    }

    private static void holdTheTree(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(716253)");
        }
    }

    /** It tries again rather than to give up. */
    private static void assertStillWaiting(CompletableFuture<Void> consuming)
            throws ExecutionException, InterruptedException {
        try {
            consuming.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException expected) {
            return;
        }
        throw new AssertionError("consumed without a database");
    }

    private static List<Events.Received> letters(List<Events.Received> all, List<String> keys) {
        return all.stream().filter(letter -> keys.contains(letter.key())).toList();
    }
}

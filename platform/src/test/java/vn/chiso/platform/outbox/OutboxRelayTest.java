package vn.chiso.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.Database;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;

@QuarkusTest
class OutboxRelayTest {

    private final String topic = "probe.relay-" + UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();

    @Inject
    Outbox outbox;

    @AfterEach
    void restore() {
        RealParts.restoreBroker();
    }

    @Test
    void a_committed_event_arrives_as_a_cloud_event_and_is_marked_sent() {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event(key, 1)));
        var received = arrived(1).getFirst();
        assertThat(received.key()).isEqualTo(key);
        assertThat(received.json()).isEqualTo("{\"number\":1}");
        assertThat(received.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "chiso.probe.relayed.v1")
                .containsEntry("ce_source", "platform")
                .containsEntry("ce_subject", key)
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_time");
        await().atMost(RealParts.PATIENCE)
                .untilAsserted(() -> assertThat(unsent()).isZero());
    }

    @Test
    void an_event_of_a_transaction_that_rolls_back_never_leaves() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(event(key, 1));
                    throw new IllegalStateException("refused");
                }))
                .isInstanceOf(IllegalStateException.class);
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event(key, 2)));
        assertThat(arrived(1)).extracting(Events.Received::json).containsExactly("{\"number\":2}");
    }

    @Test
    void without_a_transaction_nothing_can_be_appended() {
        assertThatThrownBy(() -> outbox.append(event(key, 1))).hasMessageContaining("ransaction");
    }

    @Test
    void a_row_that_commits_after_a_later_one_was_sent_is_not_lost() throws SQLException {
        try (var late = RealParts.database().getConnection()) {
            late.setAutoCommit(false);
            insert(late, key, 1);
            QuarkusTransaction.requiringNew().run(() -> outbox.append(event(key + "-other", 2)));
            arrived(1);
            late.commit();
        }
        assertThat(arrived(2)).extracting(Events.Received::json).contains("{\"number\":1}");
    }

    @Test
    void a_bucket_in_the_hands_of_another_replica_is_left_alone_until_it_lets_go() throws SQLException {
        try (var replica = RealParts.database().getConnection()) {
            replica.setAutoCommit(false);
            var bucket = Math.floorMod(key.hashCode(), 16);
            try (var lock = replica.prepareStatement("select pg_advisory_xact_lock(?, ?)")) {
                lock.setInt(1, 0x0B0C5);
                lock.setInt(2, bucket);
                lock.execute();
            }
            var free = freeKey(bucket);
            QuarkusTransaction.requiringNew().run(() -> {
                outbox.append(event(key, 1));
                outbox.append(event(free, 2));
            });
            assertThat(arrived(1)).extracting(Events.Received::key).containsExactly(free);
            await().atMost(RealParts.PATIENCE)
                    .untilAsserted(() -> assertThat(unsent()).isEqualTo(1));
            replica.rollback();
        }
        assertThat(arrived(2)).extracting(Events.Received::key).contains(key);
    }

    @Test
    void events_of_one_key_arrive_in_the_order_of_their_versions() {
        for (int batch = 0; batch < 5; batch++) {
            int from = batch * 100;
            QuarkusTransaction.requiringNew()
                    .run(() -> IntStream.range(from, from + 100).forEach(number -> {
                        outbox.append(event(key, number));
                        outbox.append(event(key + "-second", number));
                    }));
        }
        var mine = arrived(1_000).stream()
                .filter(received -> received.key().equals(key))
                .toList();
        assertThat(mine)
                .extracting(Events.Received::json)
                .containsExactlyElementsOf(IntStream.range(0, 500)
                        .mapToObj(n -> "{\"number\":" + n + "}")
                        .toList());
    }

    @Test
    void while_the_broker_is_away_rows_wait_unmarked_and_arrive_later() {
        RealParts.cutBroker();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event(key, 1)));
        await().during(Duration.ofSeconds(3)).atMost(RealParts.PATIENCE).until(() -> unsent() == 1);
        RealParts.restoreBroker();
        assertThat(arrived(1)).isNotEmpty();
        await().atMost(RealParts.PATIENCE)
                .untilAsserted(() -> assertThat(unsent()).isZero());
    }

    @Test
    void a_row_that_cannot_be_sent_holds_back_later_rows_of_its_own_key_only() throws SQLException {
        var neighbour = neighbour();
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(
                    new OutgoingEvent(topic, key, 1, "chiso.probe.relayed.v1", Map.of("big", "x".repeat(9 << 20))));
            // More than one batch of the blocked key: it must not crowd out its neighbour.
            IntStream.range(0, 250).forEach(n -> outbox.append(event(key, 2)));
            outbox.append(event(neighbour, 3));
        });
        assertThat(arrived(1)).extracting(Events.Received::json).containsExactly("{\"number\":3}");
        await().atMost(RealParts.PATIENCE)
                .untilAsserted(() -> assertThat(unsent()).isEqualTo(251));
        Database.value("delete from outbox_event where topic = ? and version = 1 returning id", topic);
        assertThat(arrived(251)).extracting(Events.Received::json).contains("{\"number\":2}");
    }

    private OutgoingEvent event(String eventKey, int number) {
        return new OutgoingEvent(topic, eventKey, number, "chiso.probe.relayed.v1", Map.of("number", number));
    }

    private List<Events.Received> arrived(int count) {
        var received = Events.drain(topic, all -> all.size() >= count);
        assertThat(received).hasSizeGreaterThanOrEqualTo(count);
        return received;
    }

    private long unsent() {
        return (long) Database.value("select count(*) from outbox_event where topic = ? and sent_at is null", topic);
    }

    /** A key of the same bucket. */
    private String neighbour() {
        return IntStream.iterate(0, n -> n + 1)
                .mapToObj(n -> key + "-" + n)
                .filter(candidate -> Math.floorMod(candidate.hashCode(), 16) == Math.floorMod(key.hashCode(), 16))
                .findFirst()
                .orElseThrow();
    }

    private String freeKey(int busy) {
        return IntStream.iterate(0, n -> n + 1)
                .mapToObj(n -> key + "-" + n)
                .filter(candidate -> Math.floorMod(candidate.hashCode(), 16) != busy)
                .findFirst()
                .orElseThrow();
    }

    private void insert(Connection connection, String eventKey, int number) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into outbox_event (id, topic, event_key, bucket, version, headers, body, created_at)
                values (?, ?, ?, ?, ?, '{}', ?, now())
                """)) {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, topic);
            statement.setString(3, eventKey);
            statement.setInt(4, Math.floorMod(eventKey.hashCode(), 16));
            statement.setLong(5, number);
            statement.setBytes(6, ("{\"number\":" + number + "}").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            statement.executeUpdate();
        }
    }
}

package vn.chiso.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.Database;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;

@QuarkusTest
class EventConsumerTest {

    private static final String TOPIC = "probe.counter";

    private final String counter = UUID.randomUUID().toString();

    @AfterEach
    void restore() {
        RealParts.restoreDatabase();
    }

    @Test
    void an_event_delivered_twice_takes_effect_once() {
        var id = UUID.randomUUID().toString();
        add(id, 3);
        add(id, 3);
        add(UUID.randomUUID().toString(), 4);
        await().atMost(RealParts.PATIENCE)
                .untilAsserted(() -> assertThat(total()).isEqualTo(7));
    }

    @Test
    void poison_goes_to_the_dead_letters_with_its_reason_and_the_next_event_is_processed() {
        Events.publishRaw(TOPIC, counter, "no json".getBytes(StandardCharsets.UTF_8), headers("a"));
        Events.publishRaw(TOPIC, counter, "{}".getBytes(StandardCharsets.UTF_8), Map.of());
        Events.publishRaw(TOPIC, counter, null, headers("b"));
        Events.publishRaw(
                TOPIC, counter, "{\"name\":\"x\",\"amount\":\"many\"}".getBytes(StandardCharsets.UTF_8), headers("c"));
        add(UUID.randomUUID().toString(), 1);
        await().atMost(RealParts.PATIENCE)
                .untilAsserted(() -> assertThat(total()).isEqualTo(1));
        var dead = Events.drain(
                        TOPIC + ".dlq", all -> all.stream().filter(this::mine).count() == 4)
                .stream()
                .filter(this::mine)
                .toList();
        assertThat(dead)
                .extracting(record -> record.headers().get("dlq-reason"))
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("body is not JSON"),
                        reason -> assertThat(reason).contains("ce_id is missing"),
                        reason -> assertThat(reason).contains("no body"),
                        reason -> assertThat(reason).contains("body does not fit Addition"));
        assertThat(dead.getFirst().json()).isEqualTo("no json");
        assertThat(dead).allSatisfy(letter -> assertThat(letter.headers()).containsEntry("dlq-service", "platform"));
    }

    @Test
    void an_effect_that_fails_leaves_no_inbox_row_so_that_the_event_can_be_replayed() {
        var id = UUID.randomUUID().toString();
        add(id, 1_000);
        assertThat(Events.drain(TOPIC + ".dlq", all -> all.stream().anyMatch(this::mine)))
                .anyMatch(this::mine);
        assertThat(Database.value("select count(*) from inbox_event where event_id = ?", id))
                .isEqualTo(0L);
        assertThat(total()).isNull();
    }

    @Test
    void while_the_database_is_away_an_event_waits_and_is_not_buried() {
        RealParts.cutDatabase();
        add(UUID.randomUUID().toString(), 5);
        await().during(Duration.ofSeconds(2)).atMost(RealParts.PATIENCE).until(() -> total() == null);
        RealParts.restoreDatabase();
        await().atMost(RealParts.PATIENCE)
                .untilAsserted(() -> assertThat(total()).isEqualTo(5));
        assertThat(Events.drain(TOPIC + ".dlq")).noneMatch(this::mine);
    }

    private boolean mine(Events.Received record) {
        return counter.equals(record.key());
    }

    private void add(String id, int amount) {
        Events.publish(
                TOPIC,
                counter,
                id,
                "chiso.probe.added.v1",
                counter,
                "{\"name\":\"%s\",\"amount\":%d,\"laterMember\":true}".formatted(counter, amount));
    }

    private Object total() {
        return Database.value("select total from probe_counter where name = ?", counter);
    }

    private static Map<String, String> headers(String id) {
        return Map.of(
                "ce_id", id + UUID.randomUUID(), "ce_type", "t", "ce_source", "s", "ce_time", "2024-03-08T01:00:00Z");
    }
}

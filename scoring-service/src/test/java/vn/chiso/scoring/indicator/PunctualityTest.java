package vn.chiso.scoring.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;

/** How punctual a unit did its tasks comes back as an indicator value of the unit. */
@QuarkusTest
class PunctualityTest {

    private final IndicatorValues indicators;

    PunctualityTest(IndicatorValues indicators) {
        this.indicators = indicators;
    }

    private static final Path EXAMPLE = Path.of("../task-service/contracts/events/task.punctuality.example.json");
    private static final String SOURCE = "019b2f00-0000-7000-8000-000000000601";
    private static final String SUBTREE = "019b2f00-0000-7000-8000-000000000602";

    @BeforeEach
    void the_units_are_known() {
        VinhLinh.fresh();
    }

    @Test
    void the_producers_example_becomes_a_value() throws IOException {
        send(UUID.randomUUID().toString(), Files.readString(EXAMPLE));

        values().body("items", hasSize(1))
                .body("items[0].numerator", equalTo(1))
                .body("items[0].denominator", equalTo(2))
                .body("items[0].percent", equalTo(50.00f))
                .body("items[0].source", equalTo("task.punctuality"));
    }

    @Test
    void a_newer_value_replaces_the_current_one_and_keeps_it_in_the_history() {
        send(1, 0, 2);
        send(2, 1, 2);

        values().body("items", hasSize(1)).body("items[0].numerator", equalTo(1));
        history()
                .body("items", hasSize(2))
                .body("items[0].current", equalTo(false))
                .body("items[1].current", equalTo(true));
    }

    @Test
    void an_older_state_and_a_second_delivery_change_nothing() {
        var event = UUID.randomUUID().toString();
        send(event, state(5, 2, 3));
        send(event, state(6, 3, 3));
        send(4, 1, 3);

        history().body("items", hasSize(1)).body("items[0].numerator", equalTo(2));
    }

    @Test
    void without_assignments_there_is_no_value_and_an_older_one_does_not_come_back() {
        send(1, 1, 2);
        send(3, 0, 0);
        send(2, 2, 2);

        values().body("items", hasSize(0));
        history().body("items", hasSize(1)).body("items[0].current", equalTo(false));
    }

    @Test
    void more_done_than_assigned_is_poison() {
        send(1, 3, 2);

        assertThat(VinhLinh.number("select count(*) from indicator_value")).isZero();
        assertThat(Events.drain("task.punctuality.dlq", all -> !all.isEmpty())).isNotEmpty();
    }

    @Test
    void a_figure_leaves_nothing_out_only_if_its_source_says_so() {
        send(1, 2, 2);
        assertThat(settled()).containsExactly(false);

        tell(2, 10, 0);
        assertThat(settled()).containsExactly(false);
        tell(3, 0, 1);
        assertThat(settled()).containsExactly(false);
        tell(4, 0, 0);
        assertThat(settled()).containsExactly(true);

        history().body("items", hasSize(1)).body("items[0].current", equalTo(true));
    }

    @Test
    void a_unit_is_scored_for_the_work_of_all_below_it_and_not_for_its_own_alone() {
        send(1, 1, 1);
        sendOfSubtree(1, 3, 4);
        values().body("items", hasSize(1))
                .body("items[0].numerator", equalTo(3))
                .body("items[0].denominator", equalTo(4));

        send(2, 1, 2);
        values().body("items", hasSize(1))
                .body("items[0].numerator", equalTo(3))
                .body("items[0].denominator", equalTo(4));
        send(3, 0, 0);
        values().body("items", hasSize(1)).body("items[0].denominator", equalTo(4));

        sendOfSubtree(2, 0, 0);
        values().body("items", hasSize(0));
    }

    private static void sendOfSubtree(int version, int numerator, int denominator) {
        send(
                UUID.randomUUID().toString(),
                SUBTREE,
                state(version, numerator, denominator)
                        .replace(SOURCE, SUBTREE)
                        .replace("}", ",\"openUndated\":0,\"unreviewed\":0,\"basis\":\"SUBTREE\"}"));
    }

    private static void tell(int version, int openUndated, int unreviewed) {
        send(
                UUID.randomUUID().toString(),
                state(version, 2, 2)
                        .replace("}", ",\"openUndated\":%d,\"unreviewed\":%d}".formatted(openUndated, unreviewed)));
    }

    private Stream<Boolean> settled() {
        return indicators
                .current(
                        List.of(UUID.fromString(VinhLinh.unit(108))), "2024", List.of(IndicatorValues.TASK_PUNCTUALITY))
                .stream()
                .map(MeasuredValue::settled);
    }

    private static void send(int version, int numerator, int denominator) {
        send(UUID.randomUUID().toString(), state(version, numerator, denominator));
    }

    private static void send(String id, String body) {
        send(id, SOURCE, body);
    }

    /** Waits until the event is behind us: recorded as consumed, or buried. */
    private static void send(String id, String key, String body) {
        var buried = VinhLinh.number("select count(*) from outbox_event where topic = 'task.punctuality.dlq'");
        Events.publish("task.punctuality", key, id, "chiso.task.punctuality-changed.v1", key, body);
        await().atMost(RealParts.PATIENCE)
                .until(() -> VinhLinh.number("select count(*) from inbox_event where event_id = '%s'".formatted(id))
                                == 1
                        || VinhLinh.number("select count(*) from outbox_event where topic = 'task.punctuality.dlq'")
                                > buried);
    }

    private static String state(int version, int numerator, int denominator) {
        return """
                {"id":"%s","version":%d,"unitId":"%s","unitCode":"QT.VL.TTR","period":"2024","numerator":%d,"denominator":%d}""".formatted(SOURCE, version, VinhLinh.unit(108), numerator, denominator);
    }

    private static ValidatableResponse values() {
        return VinhLinh.head()
                .get("/api/v1/indicator-values?indicator=TASK_PUNCTUALITY&period=2024&unitId=" + VinhLinh.unit(108))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse history() {
        return VinhLinh.head()
                .get("/api/v1/indicator-values?history=true&unitId=" + VinhLinh.unit(108))
                .then()
                .statusCode(200);
    }
}

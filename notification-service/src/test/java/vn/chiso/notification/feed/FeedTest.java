package vn.chiso.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.platform.inbox.IncomingEvent;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;

@QuarkusTest
class FeedTest {

    private static final String EVENTS = "/api/v1/events";

    private final Sample sample;
    private final EventFeed feed;

    FeedTest(Sample sample, EventFeed feed) {
        this.sample = sample;
        this.feed = feed;
    }

    @BeforeEach
    void emptyFeed() {
        sample.reset("2024-03-12");
    }

    @Test
    void events_of_all_kept_topics_can_be_read_by_those_concerned() throws IOException {
        publish("task.plan", "../task-service/contracts/events/task.plan.example.json");
        publish("task.punctuality", "../task-service/contracts/events/task.punctuality.example.json");
        publish("task.assignment", "../task-service/contracts/events/task.assignment.example.json");
        publish("scoring.result", "../scoring-service/contracts/events/scoring.result.example.json");
        publish("scoring.result", "../scoring-service/contracts/events/scoring.result.recompute-mismatch.example.json");
        publish("scoring.recovery", "../scoring-service/contracts/events/scoring.recovery.example.json");
        publish(
                "criteria.criterion-mapping",
                "../criteria-service/contracts/events/criteria.criterion-mapping.example.json");
        await().atMost(RealParts.PATIENCE).until(() -> Sample.count("select count(*) from feed_event") == 7);

        Sample.execute("update feed_event set units = array['" + Sample.DISTRICT + "'::uuid] where units <> '{}'");
        List<String> types = Api.coordinator()
                .get(EVENTS)
                .then()
                .statusCode(200)
                .body("items", hasSize(7))
                .extract()
                .path("items.type");
        assertThat(types).allMatch(type -> type.equals("chiso.test.event-happened.v1"));
        Api.stranger()
                .get(EVENTS)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].body.pairs", hasSize(3));
    }

    @Test
    void a_reader_goes_on_from_where_he_was() {
        row("một", 1);
        row("hai", 2);

        String next = Api.coordinator()
                .get(EVENTS + "?limit=1")
                .then()
                .body("items[0].subject", equalTo("một"))
                .body("items[0].body.stt", equalTo(1))
                .extract()
                .path("next");
        next = Api.coordinator()
                .get(EVENTS + "?after=" + next)
                .then()
                .body("items", hasSize(1))
                .body("items[0].subject", equalTo("hai"))
                .extract()
                .path("next");
        Api.coordinator()
                .get(EVENTS + "?after=" + next)
                .then()
                .body("items", hasSize(0))
                .body("next", equalTo(next));
        row("ba", 3);
        Api.coordinator().get(EVENTS + "?after=" + next).then().body("items[0].subject", equalTo("ba"));
    }

    @Test
    void events_can_be_asked_for_by_type_and_those_of_long_ago_are_forgotten() {
        row("một", 1);
        row("hai", 2);
        Sample.execute("update feed_event set type = 'chiso.test.other.v1' where subject = 'hai'");
        Sample.execute("update feed_event set received_at = now() - interval '89 days'");

        feed.forget();
        Api.coordinator()
                .get(EVENTS + "?type=chiso.test.other.v1&type=chiso.test.none.v1")
                .then()
                .body("items.subject", org.hamcrest.Matchers.contains("hai"));

        Sample.execute("update feed_event set received_at = now() - interval '91 days' where subject = 'một'");
        feed.forget();
        Api.coordinator().get(EVENTS).then().body("items.subject", org.hamcrest.Matchers.contains("hai"));
    }

    @Test
    void an_event_that_is_delivered_again_is_kept_once() {
        var event = new IncomingEvent(
                "một",
                "chiso.test.event-happened.v1",
                "test",
                "một",
                Instant.EPOCH,
                "test",
                new ObjectMapper().createObjectNode(),
                null);

        feed.record(event, List.of(Sample.DISTRICT));
        feed.record(event, List.of(Sample.DISTRICT));

        assertThat(Sample.count("select count(*) from feed_event")).isEqualTo(1);
    }

    @Test
    void an_event_that_commits_late_is_not_passed_over() throws SQLException {
        try (var slow = RealParts.database().getConnection();
                var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(insert("chậm", 1));
            row("nhanh", 2);
            String next = Api.coordinator()
                    .get(EVENTS)
                    .then()
                    .body("items", hasSize(0))
                    .extract()
                    .path("next");
            slow.commit();
            Api.coordinator().get(EVENTS + "?after=" + next).then().body("items", hasSize(2));
        }
    }

    private static void row(String subject, int number) {
        Sample.execute(insert(subject, number));
    }

    private static String insert(String subject, int number) {
        return """
                insert into feed_event (id, event_id, type, source, subject, time, units, body, received_at)
                values (uuidv7(), '%s', 'chiso.test.event-happened.v1', 'test', '%s', now(), array['%s'::uuid],
                        '{"stt": %d}', now())
                """.formatted(UUID.randomUUID(), subject, Sample.DISTRICT, number);
    }

    private static void publish(String topic, String example) throws IOException {
        var id = UUID.randomUUID().toString();
        Events.publish(topic, id, id, "chiso.test.event-happened.v1", id, Files.readString(Path.of(example)));
    }
}

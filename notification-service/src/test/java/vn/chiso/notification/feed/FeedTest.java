package vn.chiso.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.platform.inbox.EventHandler;
import vn.chiso.platform.inbox.IncomingEvent;
import vn.chiso.platform.inbox.PoisonEventException;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;

@QuarkusTest
class FeedTest {

    private static final String EVENTS = "/api/v1/events";

    private final Sample sample;
    private final EventFeed feed;
    private final Instance<EventHandler> handlers;

    FeedTest(Sample sample, EventFeed feed, @Any Instance<EventHandler> handlers) {
        this.sample = sample;
        this.feed = feed;
        this.handlers = handlers;
    }

    @BeforeEach
    void emptyFeed() {
        sample.reset("2024-03-12");
    }

    @Test
    void of_every_kept_topic_it_is_recorded_whom_an_event_concerns() throws IOException {
        publish("task.plan", "chiso.task.plan-issued.v1", "task-service/contracts/events/task.plan.example.json");
        publish(
                "task.plan",
                "chiso.task.plan-drafted.v1",
                "task-service/contracts/events/task.plan.draft.example.json");
        publish(
                "task.punctuality",
                "chiso.task.punctuality-changed.v1",
                "task-service/contracts/events/task.punctuality.example.json");
        publish(
                "task.assignment",
                "chiso.task.assignment-created.v1",
                "task-service/contracts/events/task.assignment.example.json");
        publish(
                "scoring.result",
                "chiso.scoring.result-published.v1",
                "scoring-service/contracts/events/scoring.result.example.json");
        publish(
                "scoring.result",
                "chiso.scoring.result-recompute-mismatch.v1",
                "scoring-service/contracts/events/scoring.result.recompute-mismatch.example.json");
        publish(
                "scoring.recovery",
                "chiso.scoring.recovery-changed.v1",
                "scoring-service/contracts/events/scoring.recovery.example.json");
        publish(
                "criteria.criterion-mapping",
                "chiso.criteria.criterion-mapping-stated.v1",
                "criteria-service/contracts/events/criteria.criterion-mapping.example.json");
        await().atMost(RealParts.PATIENCE)
                .until(() -> Sample.count("select count(*) from feed_event") == 7
                        && Sample.count("select count(*) from tracked_plan where source_version = 0") == 0);

        assertThat(Sample.column("""
                        select concat_ws(' ', audience, substring(type from 'chiso.(.*).v1'),
                                         (select string_agg(right(unit::text, 3), ',' order by unit) from unnest(units) unit))
                          from feed_event order by 1
                        """))
                .containsExactly(
                        "ALARM scoring.result-recompute-mismatch 001",
                        "EVERYBODY criteria.criterion-mapping-stated",
                        "PUBLISHED scoring.result-published 001,100",
                        "PUBLISHED task.punctuality-changed 108",
                        "SCORED scoring.recovery-changed 100",
                        "TASK task.assignment-created 100,102,108",
                        "TASK task.plan-issued 100,102");
        assertThat(Sample.count("select count(*) from known_result"))
                .as("a finding is no result")
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "portal@QT, PUBLISHED",
        "appraiser@QT, PUBLISHED SCORED",
        "catalogue-editor@QT, PUBLISHED",
        "scoring-officer@QT.VL, PUBLISHED SCORED",
        "viewer@QT.VL, PUBLISHED SCORED TASK",
        "organiser@QT, ALARM PUBLISHED SCORED TASK",
        "admin@QT.GL, ''",
        "organiser@QT.VL.NV, ''"
    })
    void each_role_reads_what_it_could_ask_for(String grant, String audiences) {
        for (var audience : Audience.values()) {
            if (audience != Audience.EVERYBODY) {
                row(audience.name(), 1);
                Sample.execute("update feed_event set audience = subject");
            }
        }

        List<String> read = Api.as("ai.do", grant)
                .get(EVENTS)
                .then()
                .statusCode(200)
                .extract()
                .path("items.subject");

        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(Stream.of(audiences.split(" "))
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    @Test
    void an_event_that_concerns_nobody_is_poison_and_not_public() {
        assertThatThrownBy(() -> feed.record(event(), Audience.PUBLISHED, List.of()))
                .isInstanceOf(PoisonEventException.class);

        assertThat(Sample.count("select count(*) from feed_event")).isZero();
    }

    @Test
    void what_has_no_id_is_poison_also_where_everybody_is_concerned() {
        var mappings = handlers.stream()
                .filter(handler -> handler.topic().equals("criteria.criterion-mapping"))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> mappings.handle(event())).isInstanceOf(PoisonEventException.class);

        assertThat(Sample.count("select count(*) from feed_event")).isZero();
    }

    @Test
    void a_reader_whom_nothing_concerned_does_not_look_through_it_again() {
        row("của người khác", 1);

        String next = Api.stranger()
                .get(EVENTS)
                .then()
                .body("items", hasSize(0))
                .extract()
                .path("next");

        assertThat(Sample.count("select count(*) from feed_event where tx >= '" + next.split("-")[0] + "'::xid8"))
                .isZero();
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
        Api.coordinator().get(EVENTS + "?after=" + next).then().body("items", hasSize(0));
        row("ba", 3);
        Api.coordinator().get(EVENTS + "?after=" + next).then().body("items[0].subject", equalTo("ba"));
    }

    @Test
    void events_can_be_asked_for_by_type() {
        row("một", 1);
        row("hai", 2);
        Sample.execute("update feed_event set type = 'chiso.test.other.v1' where subject = 'hai'");

        Api.coordinator()
                .get(EVENTS + "?type=chiso.test.other.v1&type=chiso.test.none.v1")
                .then()
                .body("items.subject", org.hamcrest.Matchers.contains("hai"));
    }

    @Test
    void an_event_that_is_delivered_again_is_kept_once() {
        var event = event();

        feed.record(event, Audience.TASK, List.of(Sample.DISTRICT));
        feed.record(event, Audience.TASK, List.of(Sample.DISTRICT));

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
                insert into feed_event (id, event_id, type, source, subject, time, audience, units, body, received_at)
                values (uuidv7(), '%s', 'chiso.test.event-happened.v1', 'test', '%s', now(), 'TASK', array['%s'::uuid],
                        '{"stt": %d}', now())
                """.formatted(UUID.randomUUID(), subject, Sample.DISTRICT, number);
    }

    private static IncomingEvent event() {
        return new IncomingEvent(
                "một",
                "chiso.test.event-happened.v1",
                "test",
                "một",
                Instant.EPOCH,
                "test",
                new ObjectMapper().createObjectNode(),
                null);
    }

    private static void publish(String topic, String type, String example) throws IOException {
        var id = UUID.randomUUID().toString();
        Events.publish(topic, id, id, type, id, Files.readString(Path.of("../" + example)));
    }
}

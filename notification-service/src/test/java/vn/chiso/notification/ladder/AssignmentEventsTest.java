package vn.chiso.notification.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Sample;
import vn.chiso.testing.EventContracts;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;

/** The events of task-service, by its own examples, over a real broker. */
@QuarkusTest
class AssignmentEventsTest {

    private static final String TOPIC = "task.assignment";
    private static final String TYPE = "chiso.task.assignment-changed.v1";
    private static final Path CONTRACTS = Path.of("../task-service/contracts/events");
    private static final Path SCHEMA = CONTRACTS.resolve("task.assignment.schema.json");

    private final Sample sample;
    private final ObjectMapper json;

    AssignmentEventsTest(Sample sample, ObjectMapper json) {
        this.sample = sample;
        this.json = json;
    }

    @BeforeEach
    void emptyLadders() {
        sample.reset("2024-03-12");
    }

    @AfterEach
    void everythingIsUpAgain() {
        RealParts.restoreDatabase();
        RealParts.restoreBroker();
    }

    @Test
    void the_examples_of_the_producer_keep_its_schema() {
        EventContracts.assertExamplesValid(CONTRACTS);
    }

    /** The kind and the programme are known by the plan too, so that an assignment may leave them out. */
    @Test
    void what_is_read_of_an_assignment_is_in_the_producers_schema() throws IOException {
        var properties = json.readTree(Files.readString(SCHEMA)).get("properties");

        assertThat(Stream.of(AssignmentEvent.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(name -> !Set.of("kind", "programme").contains(name)))
                .allMatch(properties::has);
        assertThat(Stream.of(AssignmentEvent.AssignedUnit.class.getRecordComponents())
                        .map(RecordComponent::getName))
                .allMatch(json.readTree(Files.readString(SCHEMA)).at("/$defs/namedUnit/properties")::has);
    }

    @Test
    void an_assignment_may_say_its_kind_programme_and_excuse_and_may_leave_them_out() throws IOException {
        var said = example("task.assignment.example.json", UUID.randomUUID(), 0);
        said.put("kind", "REMEDIATION").put("programme", "TASK_COMPLETION").put("excused", true);
        EventContracts.assertValid(SCHEMA, said.toString());
        var silent = example("task.assignment.example.json", UUID.randomUUID(), 0);
        silent.remove(java.util.List.of("kind", "programme", "excused"));
        EventContracts.assertValid(SCHEMA, silent.toString());
        publish(UUID.randomUUID().toString(), said);
        publish(UUID.randomUUID().toString(), silent);
        publishMarker();

        assertThat(facts(said)).containsExactly("REMEDIATION TASK_COMPLETION t");
        assertThat(facts(silent)).containsExactly("- - f");
        assertThat(states(silent)).containsExactly("OPEN 8");
    }

    private static java.util.List<String> facts(ObjectNode body) {
        return Sample.column("select concat_ws(' ', coalesce(kind, '-'), coalesce(programme, '-'), excused)"
                + " from tracked_assignment where id = '" + id(body) + "'");
    }

    @Test
    void the_example_lays_out_a_ladder_once_however_often_it_comes() throws IOException {
        var body = example("task.assignment.example.json", UUID.randomUUID(), 0);
        var event = UUID.randomUUID().toString();

        publish(event, body);
        publish(event, body);
        publish(UUID.randomUUID().toString(), body);
        publishMarker();

        assertThat(states(body)).containsExactly("OPEN 8");
        assertThat(Sample.column(
                        "select title || ' ' || unit_code from tracked_assignment where id = '" + id(body) + "'"))
                .containsExactly(
                        "Tìm hiểu nguyên nhân, đề xuất giải pháp khắc phục: IV.5.a. Báo cáo kết quả thực hiện (PCTN)"
                                + " QT.VL.TTR");
    }

    @Test
    void work_that_a_unit_gives_to_itself_is_tracked_like_any_other() throws IOException {
        var body = example("task.assignment.example.json", UUID.randomUUID(), 0);
        body.set("ownerUnitId", body.at("/unit/id"));
        publish(UUID.randomUUID().toString(), body);
        publishMarker();

        assertThat(states(body)).containsExactly("OPEN 8");
        assertThat(Sample.column("select cardinality(units) from feed_event where subject = '" + id(body) + "'"))
                .as("itself and the standing office")
                .containsExactly("2");
    }

    @Test
    void finished_work_closes_its_ladder_and_an_older_state_does_not_open_it_again() throws IOException {
        var id = UUID.randomUUID();
        publish(UUID.randomUUID().toString(), example("task.assignment.example.json", id, 0));
        var done = example("task.assignment.done.example.json", id, 3);
        publish(UUID.randomUUID().toString(), done);
        publish(UUID.randomUUID().toString(), example("task.assignment.example.json", id, 2));
        publishMarker();

        assertThat(states(done)).containsExactly("CLOSED 8");
    }

    @Test
    void what_comes_together_is_handled_in_its_order_and_a_broken_event_among_it_spoils_nothing() throws IOException {
        var ids = Stream.generate(UUID::randomUUID).limit(20).toList();
        var broken = example("task.assignment.example.json", UUID.randomUUID(), 0);
        broken.remove("unit");
        for (var id : ids) {
            publish(UUID.randomUUID().toString(), example("task.assignment.example.json", id, 0));
        }
        publish(UUID.randomUUID().toString(), broken);
        for (var id : ids) {
            publish(UUID.randomUUID().toString(), example("task.assignment.done.example.json", id, 3));
            publish(UUID.randomUUID().toString(), example("task.assignment.example.json", id, 2));
        }
        publishMarker();

        assertThat(Sample.column("select distinct state || ' ' || count(*) from rung where assignment_id in ("
                        + ids.stream().map("'%s'"::formatted).collect(Collectors.joining(", "))
                        + ") group by assignment_id, state"))
                .containsExactly("CLOSED 8");
        assertThat(Sample.count("select count(*) from tracked_assignment where id = '" + id(broken) + "'"))
                .isZero();
    }

    @Test
    void a_broken_event_goes_to_the_dead_letters_and_the_next_one_is_heard() throws IOException {
        var broken = example("task.assignment.example.json", UUID.randomUUID(), 0);
        broken.remove("unit");
        var brokenEvent = UUID.randomUUID().toString();
        var noJson = UUID.randomUUID().toString();
        publish(brokenEvent, broken);
        Events.publishRaw(
                TOPIC,
                noJson,
                "không phải JSON".getBytes(StandardCharsets.UTF_8),
                Map.of("ce_id", noJson, "ce_type", TYPE, "ce_source", "test", "ce_time", "2026-01-01T00:00:00Z"));
        publishMarker();

        var letters = Events.drain(
                TOPIC + ".dlq",
                all -> all.stream()
                                .filter(letter -> letter.id() != null
                                        && (letter.id().equals(brokenEvent)
                                                || letter.id().equals(noJson)))
                                .count()
                        == 2);
        assertThat(letters)
                .filteredOn(letter -> brokenEvent.equals(letter.id()))
                .singleElement()
                .satisfies(
                        letter -> assertThat(letter.headers().get("dlq-reason")).contains("an assignment needs"));
        assertThat(Sample.count("select count(*) from tracked_assignment where id = '" + id(broken) + "'"))
                .isZero();
    }

    @Test
    void while_the_database_is_away_an_event_waits_and_then_takes_effect() throws IOException {
        var body = example("task.assignment.example.json", UUID.randomUUID(), 0);
        RealParts.cutDatabase();
        publish(UUID.randomUUID().toString(), body);
        staysUnknown(body);
        RealParts.restoreDatabase();

        await().atMost(RealParts.PATIENCE)
                .untilAsserted(() -> assertThat(states(body)).containsExactly("OPEN 8"));
    }

    @Test
    void while_the_broker_is_away_nothing_is_lost() throws IOException {
        var body = example("task.assignment.example.json", UUID.randomUUID(), 0);
        RealParts.cutBroker();
        publish(UUID.randomUUID().toString(), body);
        staysUnknown(body);
        RealParts.restoreBroker();

        await().atMost(RealParts.PATIENCE)
                .untilAsserted(() -> assertThat(states(body)).containsExactly("OPEN 8"));
    }

    /** Long enough that the service has noticed the outage. */
    private static void staysUnknown(ObjectNode body) {
        await().during(Duration.ofSeconds(2))
                .atMost(RealParts.PATIENCE)
                .until(() -> states(body).isEmpty());
    }

    /** One partition, in order: when this one is known, all before it were handled. */
    private void publishMarker() throws IOException {
        var marker = example("task.assignment.example.json", UUID.randomUUID(), 0);
        publish(UUID.randomUUID().toString(), marker);
        await().atMost(RealParts.PATIENCE).until(() -> states(marker).equals(java.util.List.of("OPEN 8")));
    }

    private void publish(String eventId, ObjectNode body) {
        Events.publish(TOPIC, "one-partition", eventId, TYPE, id(body), body.toString());
    }

    private ObjectNode example(String file, UUID id, long version) throws IOException {
        var body = (ObjectNode) json.readTree(Files.readString(CONTRACTS.resolve(file)));
        body.put("id", id.toString()).put("version", version);
        return body;
    }

    private static String id(ObjectNode body) {
        return body.get("id").asText();
    }

    private static java.util.List<String> states(ObjectNode body) {
        return Sample.column("select state || ' ' || count(*) from rung where assignment_id = '" + id(body)
                + "' group by state order by state");
    }
}

package vn.chiso.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.testing.RealParts;

/**
 * The database as it is after a dump of it was restored into a cluster that has counted fewer transactions: the rows stand far above
 * all that this cluster will write for long, and the base is that of another cluster.
 */
@QuarkusTest
class RestoredDumpTest {

    private static final String EVENTS = "/api/v1/events";

    /** By which the old cluster was ahead of this one. */
    private static final long AHEAD = 1_000_000_000L;

    private final Sample sample;
    private final Flyway flyway;

    RestoredDumpTest(Sample sample, Flyway flyway) {
        this.sample = sample;
        this.flyway = flyway;
    }

    @BeforeEach
    void twoEventsOfTheOldCluster() {
        sample.reset("2024-03-12");
        Sample.execute("insert into stream_base (cluster, base) values (1, 0)");
        row("một");
        row("hai");
    }

    @Test
    void readers_go_on_from_where_they_were_and_miss_nothing() {
        await().atMost(RealParts.PATIENCE).until(() -> subjects(read(EVENTS)).size() == 2);
        String afterFirst = ahead(read(EVENTS + "?limit=1").extract().path("next"));
        String afterAll = ahead(read(EVENTS).extract().path("next"));
        for (var table : List.of("feed_event", "webhook", "inbox_message", "relay_request")) {
            Sample.execute("update " + table + " set tx = (tx::text::bigint + " + AHEAD + ")::text::xid8");
        }
        row("lạc");
        assertThat(subjects(read(EVENTS + "?after=" + afterAll)))
                .as("what is written before the first start")
                .isEmpty();
        Sample.execute("delete from feed_event where subject = 'lạc'");

        flyway.migrate();
        row("ba");

        await().atMost(RealParts.PATIENCE)
                .untilAsserted(() -> assertThat(subjects(read(EVENTS + "?after=" + afterAll)))
                        .containsExactly("ba"));
        assertThat(subjects(read(EVENTS + "?after=" + afterFirst))).containsExactly("hai", "ba");
        assertThat(subjects(read(EVENTS))).containsExactly("một", "hai", "ba");
    }

    @Test
    void what_is_new_stands_above_all_that_can_have_been_handed_out_by_the_old_cluster() {
        Sample.execute("update feed_event set tx = (tx::text::bigint + " + AHEAD + ")::text::xid8");
        long last = Sample.count("select max(tx)::text from feed_event");

        flyway.migrate();
        row("ba");

        assertThat(Sample.count("select max(tx)::text from feed_event"))
                .as("also above what was read after the dump was made")
                .isGreaterThan(last + 1_000_000_000_000L);
    }

    @Test
    void a_start_on_the_same_cluster_moves_nothing() {
        flyway.migrate();
        var base = Sample.count("select base from stream_base");

        flyway.migrate();

        assertThat(Sample.count("select base from stream_base")).isEqualTo(base);
        assertThat(Sample.count("select count(*) from stream_base, pg_control_system() here"
                        + " where cluster = here.system_identifier"))
                .isEqualTo(1);
    }

    private static ValidatableResponse read(String path) {
        return Api.coordinator().get(path).then().statusCode(200);
    }

    private static List<String> subjects(ValidatableResponse events) {
        return events.extract().path("items.subject");
    }

    /** The position as the old cluster would have handed it out. */
    private static String ahead(String position) {
        var parts = position.split("-", 2);
        return Long.parseLong(parts[0]) + AHEAD + "-" + parts[1];
    }

    private static void row(String subject) {
        Sample.execute("""
                insert into feed_event (id, event_id, type, source, subject, time, audience, units, body, received_at)
                values (uuidv7(), '%s', 'chiso.test.event-happened.v1', 'test', '%s', now(), 'TASK', array['%s'::uuid], '{}', now())
                """.formatted(UUID.randomUUID(), subject, Sample.DISTRICT));
    }
}

package vn.chiso.scoring.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.testing.EventContracts;
import vn.chiso.testing.Events;
import vn.chiso.testing.Events.Received;
import vn.chiso.testing.RealParts;

/** Somebody with all rights changes a digit of a published result: the next night tells, once. */
@QuarkusTest
class NightlyRecomputeTest {

    private static final String TYPE = "chiso.scoring.result-recompute-mismatch.v1";

    @Inject
    NightlyRecompute recompute;

    @Inject
    RecomputeMetrics metrics;

    @Inject
    MeterRegistry registry;

    private String result;

    @BeforeEach
    void results_are_published() {
        // Made anew for each test, which counts the events of its own result.
        VinhLinh.fresh();
        result = Journey.toResult();
        Journey.toResult();
    }

    @Test
    void results_that_come_out_again_are_passed_over_in_silence() {
        assertThat(recompute.run()).isZero();

        assertThat(VinhLinh.number("select count(*) from result_mismatch")).isZero();
    }

    @Test
    void that_a_walk_came_to_its_end_is_written_down_and_how_long_ago_is_known() throws Exception {
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update recompute_walk set finished_at = now() - interval '2 days'");
            statement.execute("insert into recompute_walk (finished_at, examined, wrong)"
                    + " values (now() - interval '40 hours', 0, 0)");
        }
        metrics.count();
        assertThat(age()).isGreaterThan(36 * 3600);

        recompute.run();

        assertThat(age()).isLessThan(36 * 3600);
    }

    private double age() {
        return registry.get("chiso.recompute.age.seconds").gauge().value();
    }

    @Test
    void a_changed_digit_is_told_once_while_it_lasts() throws Exception {
        change("{lines,5,points}", "47.38");

        assertThat(recompute.run()).isEqualTo(1);
        assertThat(recompute.run()).isEqualTo(1);

        var told = told();
        assertThat(told).hasSize(1);
        var event = told.getFirst();
        EventContracts.assertValid(
                Path.of("contracts/events/scoring.result.recompute-mismatch.schema.json"), event.json());
        var body = new JsonMapper().readTree(event.json());
        assertThat(event.key()).isEqualTo(body.get("id").textValue()).isNotEqualTo(result);
        assertThat(body.get("contentIntact").booleanValue()).isFalse();
        assertThat(body.get("differences").toString()).contains("\"II\"", "appraisedPoints");
        assertThat(body.at("/assessedUnit/id").textValue()).isEqualTo(VinhLinh.DISTRICT);
    }

    @Test
    void a_digit_put_back_ends_the_finding_and_another_one_is_told_again() throws Exception {
        change("{lines,5,points}", "47.38");
        recompute.run();
        change("{lines,5,points}", "47.37");
        assertThat(recompute.run()).isZero();
        assertThat(VinhLinh.number("select count(*) from result_mismatch where resolved_at is null"))
                .isZero();

        change("{lines,5,points}", "47.38");
        recompute.run();

        assertThat(told()).hasSize(2);
    }

    @Test
    void what_cannot_even_be_read_is_told_and_holds_back_no_other() throws Exception {
        change("{lines,0,points}", "\"many\"");

        assertThat(recompute.run()).isEqualTo(1);

        assertThat(told())
                .hasSize(1)
                .first()
                .satisfies(event -> assertThat(event.json()).contains("\"snapshot\""));
    }

    /** Of this test's result: the topic keeps those of the others. */
    private List<Received> told() {
        assertThat(VinhLinh.number("select count(*) from outbox_event where topic = 'scoring.result'"))
                .isGreaterThan(2);
        VinhLinh.awaitRows("select count(*) from outbox_event where sent_at is null", 0);
        return Events.drain("scoring.result").stream()
                .filter(event -> event.type().equals(TYPE) && event.json().contains(result))
                .toList();
    }

    private void change(String path, String value) throws SQLException {
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "set session_replication_role = replica; update result set snapshot = jsonb_set(snapshot, '" + path
                            + "', '" + value + "') where id = '" + result + "'");
        }
    }
}

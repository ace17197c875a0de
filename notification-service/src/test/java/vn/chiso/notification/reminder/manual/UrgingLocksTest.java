package vn.chiso.notification.reminder.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.notification.ladder.TestAssignments;
import vn.chiso.testing.RealParts;

/** Urging and adding a contact take their locks in one order, so that neither fails for the other. */
@QuarkusTest
class UrgingLocksTest {

    private final Sample sample;
    private final TestAssignments assignments;

    UrgingLocksTest(Sample sample, TestAssignments assignments) {
        this.sample = sample;
        this.assignments = assignments;
    }

    @Test
    void an_urging_that_waits_for_a_contact_holds_no_assignment() throws Exception {
        sample.reset("2024-04-05");
        Sample.contact(Sample.INSPECTORATE, "OFFICER", "canbo.ttr");
        var assignment = assignments.add("2024-03-31");
        try (var adding = RealParts.database().getConnection();
                var statement = adding.createStatement()) {
            adding.setAutoCommit(false);
            // As ContactService.create: the contacts' lock first, then the assignments that it reopens.
            statement.execute("select pg_advisory_xact_lock(8041100)");
            var urged = CompletableFuture.supplyAsync(() -> Api.coordinator()
                    .body(Map.of("assignmentId", assignment))
                    .post("/api/v1/reminders/manual")
                    .statusCode());
            await().atMost(RealParts.PATIENCE)
                    .until(() ->
                            Sample.count("select count(*) from pg_locks where locktype = 'advisory' and not granted"
                                            + " and objid = 8041100")
                                    > 0);

            assertThatCode(() -> statement.execute(
                            "select 1 from tracked_assignment where id = '" + assignment + "' for update nowait"))
                    .doesNotThrowAnyException();
            adding.rollback();

            assertThat(urged.get()).isEqualTo(201);
        }
    }
}

package vn.chiso.criteria.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.published;
import static vn.chiso.criteria.SampleCatalogue.responsibilityBody;
import static vn.chiso.criteria.reorganisation.TwoTier.REFORM;
import static vn.chiso.criteria.reorganisation.TwoTier.post;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A decision is taken back while somebody builds on it: one of the two comes too late, and learns it. */
@QuarkusTest
class ReversalRaceTest extends RecordedWrongly {

    private final ExecutorService requests = Executors.newFixedThreadPool(2);

    @AfterEach
    void end() {
        requests.close();
    }

    @Test
    void a_responsibility_under_way_stands_in_the_way_of_the_reversal() throws Exception {
        var merger = post("mergers", before.merger(REFORM)).statusCode(201).extract();
        var set = published(before.units.province());
        var answers = QuarkusTransaction.requiringNew().call(() -> {
            // As whoever assigns by the same set: the request has looked at its units, and waits.
            sql.query("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))", row -> 1, setLock(set));
            var assigned = requests.submit(assigning(set, merger.path("opened[0]")));
            untilWaiting("hashtextextended", assigned);
            var reversed = requests.submit(reversing(merger.path("id")));
            untilWaiting("pg_advisory_xact_lock(hashtext(", reversed);
            return List.of(assigned, reversed);
        });
        assertThat(answers.getFirst().get()).isEqualTo(201);
        assertThat(answers.getLast().get()).isEqualTo(409);
    }

    @Test
    void a_reversal_under_way_leaves_nothing_to_assign() throws Exception {
        var merger = post("mergers", before.merger(REFORM)).statusCode(201).extract();
        var set = published(before.units.province());
        var answers = QuarkusTransaction.requiringNew().call(() -> {
            sql.query("select 1 from unit where id = ? for no key update", row -> 1, UUID.fromString(before.vinhO));
            var reversed = requests.submit(reversing(merger.path("id")));
            untilWaiting("update unit", reversed);
            var assigned = requests.submit(assigning(set, merger.path("opened[0]")));
            untilWaiting("pg_advisory_xact_lock_shared", assigned);
            return List.of(reversed, assigned);
        });
        assertThat(answers.getFirst().get()).isEqualTo(200);
        assertThat(answers.getLast().get()).isEqualTo(400);
    }

    private Callable<Integer> reversing(String reorganisation) {
        return () -> reverse(reorganisation).extract().statusCode();
    }

    private static String setLock(String set) {
        return "criteria.responsibility " + set;
    }

    private Callable<Integer> assigning(String set, String assessed) {
        return () -> as(PROVINCE_EDITOR)
                .body(responsibilityBody(set, "V.5", assessed, before.benQuanOffice))
                .post("/api/v1/responsibilities")
                .statusCode();
    }

    /** Until the statement of the request waits for a lock, or the request has its answer without having waited. */
    private void untilWaiting(String statement, Future<Integer> request) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInSameThread()
                .until(() -> request.isDone() || isWaiting(statement));
    }

    /** In a transaction of its own: who is active is seen once in a transaction. */
    private boolean isWaiting(String statement) {
        return QuarkusTransaction.requiringNew()
                .call(() -> !sql.query("""
                                select 1 from pg_locks l join pg_stat_activity a using (pid)
                                 where not l.granted and a.datname = current_database() and position(? in lower(a.query)) > 0
                                """, row -> 1, statement).isEmpty());
    }
}

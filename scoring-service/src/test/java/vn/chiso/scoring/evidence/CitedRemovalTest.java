package vn.chiso.scoring.evidence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.testing.RealParts;

/** What a line cites stays, also where citing and removing happen at once. */
@QuarkusTest
class CitedRemovalTest extends CitingCard {

    @Test
    void what_a_line_cites_cannot_be_removed() {
        score("II", body(report)).statusCode(200);

        delete(report).statusCode(409).body("code", equalTo("evidence-cited"));

        VinhLinh.head().get(content(report)).then().statusCode(200);
    }

    /** Whoever comes first wins, and never are both right: a line that cites what is gone. */
    @Test
    void removing_and_citing_at_once_end_in_one_of_both() throws Exception {
        var together = new CyclicBarrier(2);
        try (var two = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 8; round++) {
                var wanted = Library.entered("Lần %d.pdf".formatted(round), Samples.pdf("lần " + round));
                var cited = two.submit(after(
                        together, () -> score("II", body(wanted)).extract().response()));
                var deleted = two.submit(
                        after(together, () -> delete(wanted).extract().response()));

                if (cited.get().statusCode() == 200) {
                    deleted.get().then().statusCode(409).body("code", equalTo("evidence-cited"));
                    line("II").body("self.evidence.id", contains(wanted));
                } else {
                    cited.get().then().statusCode(422).body("code", equalTo("unknown-evidence"));
                    deleted.get().then().statusCode(204);
                }
            }
        }
    }

    @Test
    void what_is_being_removed_is_cited_no_more() throws Exception {
        var cited =
                meanwhile("delete from evidence where id = '%s'".formatted(report), () -> score("II", body(report)));

        cited.statusCode(422)
                .body("code", equalTo("unknown-evidence"))
                .body("errors[0].pointer", equalTo("/evidence/0"));
        line("II").body("self", nullValue());
    }

    @Test
    void what_is_being_cited_is_not_removed() throws Exception {
        var deleted = meanwhile("""
                insert into evidence_citation (line_id, stage, evidence_id, position)
                select id, 'SELF', '%s', 1 from scorecard_line where criterion_code = 'II'""".formatted(report), () -> delete(report));

        deleted.statusCode(409).body("code", equalTo("evidence-cited"));
    }

    @Test
    void what_is_being_removed_is_removed_once() throws Exception {
        var again = meanwhile("delete from evidence where id = '%s'".formatted(report), () -> delete(report));

        again.statusCode(404);
    }

    /** The step begins when the change is made and ends after it is committed: it must have waited. */
    private static ValidatableResponse meanwhile(String change, Callable<ValidatableResponse> step) throws Exception {
        try (var other = RealParts.database().getConnection();
                var statement = other.createStatement();
                var one = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            statement.executeUpdate(change);
            var outcome = one.submit(step);
            VinhLinh.awaitRows(
                    "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and usename = 'scoring_app'",
                    1);
            other.commit();
            return outcome.get();
        }
    }

    private static Callable<Response> after(CyclicBarrier together, Callable<Response> step) {
        return () -> {
            together.await();
            return step.call();
        };
    }
}

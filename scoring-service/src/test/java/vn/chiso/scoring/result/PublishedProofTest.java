package vn.chiso.scoring.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.PublishedYear;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.scoring.result.snapshot.CanonicalJson;
import vn.chiso.testing.EventContracts;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;

/** What was published is told as it is, settled, and found tampered with. */
@QuarkusTest
class PublishedProofTest extends YearOfResults {

    @Test
    void every_result_verifies_and_a_digit_of_rank_class_or_sum_is_missed() throws Exception {
        for (var result : results()) {
            verification(result.get("id").textValue())
                    .body("valid", equalTo(true))
                    .body("standingAgrees", equalTo(true))
                    .body("differences", empty());
        }
        var tuyPhuoc = result(PublishedYear.TUY_PHUOC).get("id").textValue();
        var changes = Map.of(
                "{standing,rank,rank}", "3",
                "{standing,classification,code}", "\"EXCELLENT\"",
                "{standing,nodes,0,points}", "53.15",
                "{standing,index,points}", "82.14",
                "{standing,commendation,verdict}", "\"BARRED\"",
                "{standing,components,0,points}", "53.15");
        var names = Map.of(
                "{standing,rank,rank}", "rank",
                "{standing,classification,code}", "class",
                "{standing,nodes,0,points}", "nodes/I",
                "{standing,index,points}", "index",
                "{standing,commendation,verdict}", "commendation",
                "{standing,components,0,points}", "components");
        for (var change : changes.entrySet()) {
            behindOurBack(
                    "create temporary table kept as select id, snapshot, sha256 from result where id = '%s'; "
                                    .formatted(tuyPhuoc)
                            + "update result set snapshot = jsonb_set(snapshot, '%s', '%s') where id = '%s'"
                                    .formatted(change.getKey(), change.getValue(), tuyPhuoc),
                    () -> verification(tuyPhuoc)
                            .body("valid", equalTo(false))
                            .body("contentIntact", equalTo(false))
                            .body("standingAgrees", equalTo(false))
                            .body("differences", hasItem(names.get(change.getKey()))));
        }
        verification(tuyPhuoc).body("valid", equalTo(true));
    }

    @Test
    void a_result_from_before_there_were_ranks_still_verifies() throws Exception {
        var tuyPhuoc = result(PublishedYear.TUY_PHUOC).get("id").textValue();
        var snapshot =
                (ObjectNode) JSON.readTree(text("select snapshot from result where id = '%s'".formatted(tuyPhuoc)));
        snapshot.remove("standing");
        behindOurBack(
                "create temporary table kept as select id, snapshot, sha256 from result where id = '%s'; "
                                .formatted(tuyPhuoc)
                        + "update result set snapshot = snapshot - 'standing', sha256 = '%s' where id = '%s'"
                                .formatted(CanonicalJson.sha256(snapshot), tuyPhuoc),
                () -> verification(tuyPhuoc)
                        .body("differences", empty())
                        .body("valid", equalTo(true))
                        .body("standingAgrees", nullValue()));
    }

    private static String text(String query) throws SQLException {
        try (var connection = RealParts.database().getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void the_event_has_index_class_and_rank_beside_what_it_had() throws Exception {
        var id = result(PublishedYear.TUY_PHUOC).get("id").textValue();
        var event =
                Events.drain(
                                "scoring.result",
                                all -> all.stream()
                                        .anyMatch(received -> received.key().equals(id)))
                        .stream()
                        .filter(received -> received.key().equals(id))
                        .findFirst()
                        .orElseThrow();

        EventContracts.assertValid(Path.of("contracts/events/scoring.result.schema.json"), event.json());
        var body = JSON.readTree(event.json());
        assertThat(body.at("/index/points").decimalValue()).isEqualByComparingTo("82.13");
        assertThat(body.get("class").textValue()).isEqualTo("GOOD");
        assertThat(body.get("rank").intValue()).isEqualTo(4);
        assertThat(body.get("lines")).hasSize(4);
        assertThat(body.get("deductedPoints").decimalValue()).isEqualByComparingTo("17.87");
    }

    @Test
    void facts_are_settled_once_published() {
        PublishedYear.enterFacts(campaign, PublishedYear.UNKNOWN, "\"0\"", "{\"source\":\"a\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("facts-settled"));
    }

    private static ValidatableResponse verification(String result) {
        return VinhLinh.organiser()
                .get("/api/v1/results/" + result + "/verification")
                .then()
                .statusCode(200);
    }

    /** A superuser puts the trigger aside, looks, and puts everything back. */
    private static void behindOurBack(String change, Runnable look) throws SQLException {
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica; " + change);
            try {
                look.run();
            } finally {
                statement.execute(
                        "update result r set snapshot = k.snapshot, sha256 = k.sha256 from kept k where k.id = r.id; drop table kept");
            }
        }
    }
}

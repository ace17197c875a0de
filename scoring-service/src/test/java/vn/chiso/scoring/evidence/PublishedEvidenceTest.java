package vn.chiso.scoring.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;

/** A published result says which files it rests on, and keeps them. */
@QuarkusTest
class PublishedEvidenceTest {

    @Test
    void a_result_names_its_evidence_by_hash_and_holds_it_for_good() {
        VinhLinh.fresh();
        Library.clear();
        var file = Library.entered("Quyết định công bố.pdf", Samples.pdf("một"));
        var campaign = Journey.opened();
        var card = Journey.card(campaign);
        Journey.scoreAllLines(card);
        var officer = VinhLinh.as("canbo.nv", "scoring-officer@QT.VL");
        officer.header(
                        "If-Match",
                        VinhLinh.head()
                                .get("/api/v1/scorecards/{card}/lines/II", card)
                                .header("ETag"))
                .body("{\"inputs\":{\"percent\":94.74},\"evidence\":[\"%s\"]}".formatted(file))
                .put("/api/v1/scorecards/{card}/lines/II/self", card)
                .then()
                .statusCode(200);

        var result = Journey.fromScored(campaign, card);

        assertThat(VinhLinh.number("""
                select count(*) from result r, jsonb_array_elements(r.snapshot -> 'lines') line,
                       jsonb_array_elements(line -> 'evidence') e join evidence f on f.id = (e ->> 'id')::uuid
                 where r.id = '%s' and line ->> 'criterionCode' = 'II' and e ->> 'stage' = 'SELF'
                   and e ->> 'sha256' = f.sha256 and e ->> 'name' = f.name""".formatted(result))).isOne();
        Library.officer()
                .header(
                        "If-Match",
                        VinhLinh.head().get("/api/v1/evidence/" + file).header("ETag"))
                .delete("/api/v1/evidence/" + file)
                .then()
                .statusCode(409)
                .body("code", equalTo("evidence-cited"));
        VinhLinh.head()
                .get("/api/v1/results/" + result + "/verification")
                .then()
                .body("valid", equalTo(true));
    }
}

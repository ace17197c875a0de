package vn.chiso.scoring.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;

/** Lines that cite evidence: of the own library only, and in both rounds. */
@QuarkusTest
class CitationTest extends CitingCard {

    @Test
    void a_line_shows_what_it_cites_in_the_order_in_which_it_was_named() {
        var table = Library.entered("Số liệu.xlsx", Samples.xlsx());

        score("II", body(table, report))
                .statusCode(200)
                .body("self.evidence.id", contains(table, report))
                .body("self.evidence.name", contains("Số liệu.xlsx", "Quyết định công bố.pdf"));

        line("II").body("self.evidence.id", contains(table, report));
        VinhLinh.head()
                .get("/api/v1/scorecards/{card}/lines", card)
                .then()
                .body("items.find { it.criterionCode == 'II' }.self.evidence.id", contains(table, report))
                .body("items.find { it.criterionCode == 'VI.1' }.self", nullValue());
        assertThat(VinhLinh.number("select count(*) from audit_entry where action = 'scorecard-line.evidence-cited'"))
                .isOne();
    }

    @Test
    void a_new_score_cites_what_it_names_and_nothing_else() {
        score("II", body(report)).statusCode(200);

        score("II", "{" + INPUTS + "}").statusCode(200).body("self.evidence", empty());

        delete(report).statusCode(204);
    }

    @Test
    void one_file_serves_many_criteria_and_cards() {
        score("II", body(report)).statusCode(200);
        score("VI.1", "{\"inputs\":{\"percent\":84.2},\"evidence\":[\"%s\"]}".formatted(report))
                .statusCode(200);
        card = Journey.card(Journey.opened());
        score("II", body(report)).statusCode(200).body("self.evidence.id", contains(report));
    }

    @Test
    void many_lines_cite_at_once_and_each_is_judged_by_itself() {
        var unknown = UUID.randomUUID().toString();

        VinhLinh.as("canbo.vl", "scoring-officer@QT.VL")
                .body("""
                        {"lines":[{"code":"II","version":0,"self":%s},
                                  {"code":"VI.1","version":0,"self":{"inputs":{"percent":84.2},"evidence":["%s"]}},
                                  {"code":"VI.2.b","version":0,"self":{"inputs":{"percent":57},"evidence":["%s","%s"]}}]}""".formatted(body(report), report, report, unknown))
                .post("/api/v1/scorecards/" + card + "/lines")
                .then()
                .statusCode(200)
                .body("lines.status", contains("OK", "OK", "REFUSED"))
                .body("lines[2].problem.code", equalTo("unknown-evidence"))
                .body("lines[2].problem.pointer", equalTo("/lines/2/self/evidence/1"));

        line("VI.1").body("self.evidence.id", contains(report));
        line("VI.2.b").body("self", nullValue());
    }

    @Test
    void evidence_of_nobody_or_of_another_library_does_not_exist() {
        String foreign = Library.upload(
                        Library.sender("canbo.tg", "scoring-officer@TG"),
                        VinhLinh.unit(111),
                        "Của người khác.pdf",
                        Samples.pdf("khác"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String ofDivision = Library.upload(
                        Library.sender("canbo.nv", "scoring-officer@QT.VL.NV"),
                        VinhLinh.unit(102),
                        "Của phòng.pdf",
                        Samples.pdf("phòng"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        for (var unknown : List.of(UUID.randomUUID().toString(), foreign, ofDivision)) {
            score("II", body(report, unknown))
                    .statusCode(422)
                    .body("code", equalTo("unknown-evidence"))
                    .body("errors[0].pointer", equalTo("/evidence/1"));
        }
        line("II").body("self", nullValue()).body("version", equalTo(0));
    }

    @Test
    void what_the_officer_of_a_line_does_not_see_he_cannot_cite() {
        var police = VinhLinh.as("canbo.ca", "scoring-officer@CA.VL");

        police.header("If-Match", "\"0\"")
                .body("{\"inputs\":{\"satisfied\":3},\"evidence\":[\"%s\"]}".formatted(report))
                .put("/api/v1/scorecards/{card}/lines/I.C.6/self", card)
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-evidence"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{%s,\"evidence\":[\"x\"]} 400 /evidence/0",
                "{%s,\"evidence\":[null]} 400 /evidence/0",
                "{%s,\"evidence\":\"x\"} 400 /evidence",
                "{%s,\"evidence\":[\"ID\",\"ID\"]} 400 /evidence",
                "{%s,\"evidence\":[MANY]} 400 /evidence"
            })
    void what_is_no_list_of_ids_is_refused(String bodyStatusPointer) {
        var parts = bodyStatusPointer.split(" ");
        var many = "\""
                + String.join(
                        "\",\"",
                        Stream.generate(UUID::randomUUID)
                                .limit(21)
                                .map(UUID::toString)
                                .toList()) + "\"";
        score("II", parts[0].formatted(INPUTS).replace("ID", report).replace("MANY", many))
                .statusCode(Integer.parseInt(parts[1]))
                .body("errors.pointer", hasItem(parts[2]));
    }

    @Test
    void who_sees_the_line_sees_its_evidence_and_no_other() {
        var unseen = Library.entered("Nội bộ.pdf", Samples.pdf("nội bộ"));
        String own = Library.upload(
                        Library.sender("canbo.ca", "scoring-officer@CA.VL"),
                        VinhLinh.DISTRICT,
                        "Cháy nổ.pdf",
                        Samples.pdf("cháy"))
                .path("id");
        var appraiser = "appraiser@QT.SNV";
        VinhLinh.as("thamdinh.tinh", appraiser).get(content(own)).then().statusCode(404);
        // The army command shares I.C.3 with the police, but not I.C.6.
        score(
                        VinhLinh.as("canbo.ca", "scoring-officer@CA.VL"),
                        "I.C.3",
                        "{\"points\":3,\"evidence\":[\"%s\"]}".formatted(own))
                .statusCode(200);

        VinhLinh.as("thamdinh.tinh", appraiser).get(content(own)).then().statusCode(200);
        VinhLinh.as("thamdinh.tinh", appraiser).get(content(unseen)).then().statusCode(404);
        VinhLinh.as("canbo.qs", "viewer@QS.VL").get(content(own)).then().statusCode(200);
        VinhLinh.as("canbo.qs", "viewer@QS.VL").get(content(unseen)).then().statusCode(404);
        VinhLinh.as("canbo.vhtt", "viewer@QT.VL.VHTT").get(content(own)).then().statusCode(404);
        VinhLinh.as("tochuc.tinh", "organiser@QT").get(content(own)).then().statusCode(200);
        VinhLinh.as("canbo.qs", "viewer@QS.VL")
                .get("/api/v1/evidence?cited=true")
                .then()
                .body("items.id", contains(own));
    }

    @Test
    void supplementary_evidence_comes_with_the_explanation() {
        String campaign = VinhLinh.head().get("/api/v1/scorecards/" + card).path("campaignId");
        score("II", body(report)).statusCode(200);
        Journey.submitted(card);
        Journey.enter(campaign, "APPRAISAL_1");
        Journey.appraise(card);
        Journey.enter(campaign, "EXPLANATION");
        var more = Library.entered("Phụ lục.pdf", Samples.pdf("phụ lục"));

        explain(report, UUID.randomUUID().toString())
                .statusCode(422)
                .body("code", equalTo("unknown-evidence"))
                .body("errors[0].pointer", equalTo("/lines/0/evidence/1"));
        line("IV.5.a").body("explanation", nullValue());
        explain(more).statusCode(200);

        line("IV.5.a").body("explanation.evidence.id", contains(more));
        delete(more).statusCode(409).body("code", equalTo("evidence-cited"));
    }

    @Test
    void where_the_set_wants_evidence_a_line_has_it_or_an_explanation() {
        VinhLinh.announceSetThatWantsEvidence();
        card = Journey.card(Journey.opened());

        score("II", "{" + INPUTS + "}")
                .statusCode(422)
                .body("code", equalTo("explanation-required"))
                .body("errors[0].pointer", equalTo("/explanation"));
        score("II", "{" + INPUTS + ",\"explanation\":\"Chưa công bố\"}").statusCode(200);
        score("II", body(report)).statusCode(200).body("self.explanation", nullValue());

        // And there is no way to take the evidence away again.
        score("II", "{" + INPUTS + ",\"evidence\":[]}").statusCode(422);
        delete(report).statusCode(409);
    }

    private ValidatableResponse explain(String... evidence) {
        return VinhLinh.head()
                .header(
                        "If-Match",
                        VinhLinh.head().get("/api/v1/scorecards/" + card).header("ETag"))
                .body("""
                        {"lines":[{"code":"IV.5.a","text":"Đã bổ sung phụ lục","pointsAskedFor":1,"evidence":["%s"]}]}""".formatted(String.join("\",\"", evidence)))
                .post("/api/v1/scorecards/" + card + "/explanations")
                .then();
    }
}

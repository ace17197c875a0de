package vn.chiso.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The self-score is the unit's own word: who stands above it reads it and does not write it. */
@QuarkusTest
class ActingForUnitTest {

    private static final String OFFICER_ABOVE = "scoring-officer@QT";
    private static final String HEAD_ABOVE = "unit-head@QT";

    private String card;

    @BeforeEach
    void the_district_scores_itself() {
        card = Journey.freshlyOpened().card();
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFICER_ABOVE, HEAD_ABOVE})
    void a_superior_reads_every_line_and_scores_none(String grant) {
        VinhLinh.as("tinh", grant)
                .get("/api/v1/scorecards/{card}/lines", card)
                .then()
                .statusCode(200)
                .body("items", hasSize(14));
        for (var code : new String[] {"II", "I.C.6"}) {
            score(VinhLinh.as("tinh", grant), code).statusCode(403).body("code", equalTo("forbidden"));
        }
        VinhLinh.head().get("/api/v1/scorecards/{card}/lines/II", card).then().body("self", nullValue());
    }

    @Test
    void a_superior_neither_sends_nor_submits_nor_withdraws_nor_explains() {
        Journey.scoreAllLines(card);
        var above = new String[] {OFFICER_ABOVE, HEAD_ABOVE};
        step(above, "approval").statusCode(403);
        Journey.send(VinhLinh.head(), card, "approval");
        step(above, "submission").statusCode(403);
        Journey.send(VinhLinh.head(), card, "submission");
        step(above, "withdrawal").statusCode(403);
        step(VinhLinh.as("tinh", above).body("{\"lines\":[]}"), "explanations").statusCode(403);
        VinhLinh.head().get("/api/v1/scorecards/" + card).then().body("status", equalTo("SUBMITTED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"scoring-officer@QT.VL", "unit-head@QT.VL", "scoring-officer@QT.VL.NV", "unit-head@QT.VL.NV"})
    void the_assessed_and_the_responsible_unit_score_the_line(String grant) {
        score(VinhLinh.as("nguoi.cham", grant), "II").statusCode(200);
    }

    @Test
    void the_grant_for_the_unit_itself_stands_in_the_audit_trail() {
        score(VinhLinh.as("hai.vai", OFFICER_ABOVE, "scoring-officer@QT.VL"), "II")
                .statusCode(200);

        assertThat(VinhLinh.number("""
                select count(*) from audit_entry
                 where action = 'scorecard-line.self-scored' and grant_used = 'scoring-officer@QT.VL'""")).isEqualTo(1);
    }

    private ValidatableResponse score(RequestSpecification who, String code) {
        return who.header("If-Match", "\"0\"")
                .body("{\"inputs\":{\"percent\":94.74}}")
                .put("/api/v1/scorecards/{card}/lines/{code}/self", card, code)
                .then();
    }

    private ValidatableResponse step(String[] grants, String name) {
        return step(VinhLinh.as("tinh", grants), name);
    }

    private ValidatableResponse step(RequestSpecification who, String name) {
        return who.header(
                        "If-Match",
                        VinhLinh.head().get("/api/v1/scorecards/" + card).header("ETag"))
                .post("/api/v1/scorecards/" + card + "/" + name)
                .then();
    }
}

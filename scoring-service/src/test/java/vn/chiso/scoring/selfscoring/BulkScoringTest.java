package vn.chiso.scoring.selfscoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;

/** Many lines in one request: each is kept or refused by itself. */
@QuarkusTest
class BulkScoringTest {

    private String card;

    @BeforeEach
    void the_district_scores_itself() {
        card = Journey.freshlyOpened().card();
    }

    @Test
    void refused_lines_do_not_hinder_the_others() {
        score(
                        entry("VI.1", 0, "{\"inputs\":{\"percent\":84.2}}"),
                        entry("VI.2.a", 0, "{\"inputs\":{\"percent\":-1}}"),
                        entry("IX.9", 0, "{\"points\":1}"),
                        entry("II", 5, "{\"inputs\":{\"percent\":94.74}}"),
                        entry("V.5", 0, "{\"inputs\":{\"numerator\":4,\"denominator\":3}}"),
                        entry("VI.1", 0, "{\"inputs\":{\"percent\":10}}"),
                        entry("I.C.6", 0, "{\"notApplicable\":true}"),
                        entry("VI.2.b", 0, "{\"inputs\":{\"percent\":57}}"))
                .statusCode(200)
                .body("kept", equalTo(2))
                .body("refused", equalTo(6))
                .body("lines.code", equalTo(List.of("VI.1", "VI.2.a", "IX.9", "II", "V.5", "VI.1", "I.C.6", "VI.2.b")))
                .body("lines[0].status", equalTo("OK"))
                .body("lines[0].version", equalTo(1))
                .body("lines[0].problem", nullValue())
                .body("lines[1].status", equalTo("REFUSED"))
                .body("lines[1].problem.code", equalTo("input-negative"))
                .body("lines[1].problem.title", equalTo("Số liệu không được âm"))
                .body("lines[1].problem.pointer", equalTo("/lines/1/self/inputs/percent"))
                .body("lines[2].problem.code", equalTo("not-found"))
                .body("lines[2].problem.pointer", equalTo("/lines/2/code"))
                .body("lines[3].problem.code", equalTo("stale-version"))
                .body("lines[3].problem.pointer", equalTo("/lines/3/version"))
                .body("lines[4].problem.code", equalTo("above-denominator"))
                .body("lines[5].problem.code", equalTo("line-named-twice"))
                .body("lines[6].problem.code", equalTo("explanation-required"))
                .body("lines[7].status", equalTo("OK"));

        // 4.21 + 57 % of 2
        card().body("linesAssessed", equalTo(2)).body("selfPoints", equalTo(5.35f));
        line("II").body("self", nullValue()).body("version", equalTo(0));
        assertThat(VinhLinh.number("select count(*) from audit_entry where action = 'scorecard-line.self-scored'"))
                .isEqualTo(2);
    }

    @Test
    void a_request_of_which_nothing_is_kept_leaves_the_card_untouched() {
        var before = card().extract().header("ETag");

        score(entry("VI.1", 0, "{\"inputs\":{}}"), entry("VI.2.a", 3, "{\"inputs\":{\"percent\":1}}"))
                .statusCode(200)
                .body("kept", equalTo(0))
                .body("lines.status", everyItem(equalTo("REFUSED")));

        card().header("ETag", equalTo(before)).body("status", equalTo("NOT_STARTED"));
    }

    @Test
    void a_division_scores_its_own_lines_only() {
        var office = VinhLinh.as("canbo.vp", "scoring-officer@QT.VL.VP");
        score(
                        office,
                        entry("VI.2.a", 0, "{\"inputs\":{\"percent\":55.25}}"),
                        entry("VI.1", 0, "{\"inputs\":{\"percent\":84.2}}"))
                .statusCode(200)
                .body("lines[0].status", equalTo("OK"))
                .body("lines[1].problem.code", equalTo("not-found"));
        score(VinhLinh.appraiser(), entry("VI.1", 0, "{\"inputs\":{\"percent\":1}}"))
                .statusCode(403);
        score(VinhLinh.as("khach", "viewer@TG"), entry("VI.1", 0, "{\"inputs\":{\"percent\":1}}"))
                .statusCode(404);
    }

    @Test
    void a_card_that_is_not_in_work_takes_no_line() {
        Journey.submitted(card);

        score(entry("VI.1", 1, "{\"inputs\":{\"percent\":1}}"))
                .statusCode(409)
                .body("code", equalTo("scorecard-not-in-this-step"));
        line("VI.1").body("self.points", equalTo(4.21f));
    }

    @Test
    void a_repeated_request_has_one_effect() {
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            score(
                            VinhLinh.as("canbo.vl", "scoring-officer@QT.VL").header("Idempotency-Key", key),
                            entry("VI.1", 0, "{\"inputs\":{\"percent\":84.2}}"))
                    .statusCode(200)
                    .body("kept", equalTo(1));
        }
        line("VI.1").body("version", equalTo(1));
    }

    @Test
    void a_body_that_is_not_of_the_contract_is_a_400() {
        score().statusCode(400).body("errors[0].pointer", equalTo("/lines"));
        score("{\"code\":\"VI.1\",\"self\":{}}").statusCode(400).body("errors[0].pointer", equalTo("/lines/0/version"));
        score(entry("VI.1", 0, "{\"inputs\":{\"percent\":NaN}}")).statusCode(400);
        score(entry("VI.1", 0, "{\"inputs\":{\"per cent\":1}}"))
                .statusCode(400)
                .body("errors[0].pointer", containsString("/lines/0/self/inputs"));
        score(Collections.nCopies(2001, entry("VI.1", 0, "{}")).toArray(String[]::new))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/lines"));
        card().body("linesAssessed", equalTo(0));
    }

    private static String entry(String code, int version, String self) {
        return "{\"code\":\"%s\",\"version\":%d,\"self\":%s}".formatted(code, version, self);
    }

    private ValidatableResponse score(String... entries) {
        return score(VinhLinh.as("canbo.vl", "scoring-officer@QT.VL"), entries);
    }

    private ValidatableResponse score(RequestSpecification caller, String... entries) {
        return caller.body("{\"lines\":[" + String.join(",", entries) + "]}")
                .post("/api/v1/scorecards/" + card + "/lines")
                .then();
    }

    private ValidatableResponse card() {
        return VinhLinh.head().get("/api/v1/scorecards/" + card).then().statusCode(200);
    }

    private ValidatableResponse line(String code) {
        return VinhLinh.head()
                .get("/api/v1/scorecards/{card}/lines/{code}", card, code)
                .then()
                .statusCode(200);
    }
}

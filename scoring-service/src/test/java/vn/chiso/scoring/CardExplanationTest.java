package vn.chiso.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a unit says to its first appraisal: each line once, all of it or nothing. */
@QuarkusTest
class CardExplanationTest {

    private static final String SAID = "{\"code\":\"I.C.3\",\"text\":\"Đã dập tắt kịp thời\",\"pointsAskedFor\":3}";

    private String card;

    @BeforeEach
    void the_district_is_asked_to_explain() {
        var started = Journey.freshlySubmitted();
        var campaign = started.campaign();
        card = started.card();
        Journey.appraise(card);
        Journey.enter(campaign, "EXPLANATION");
    }

    @Test
    void a_refused_list_leaves_nothing_behind_and_a_good_one_is_kept() {
        explain(SAID + "," + SAID.replace("3}", "2}"))
                .statusCode(400)
                .body("code", equalTo("line-named-twice"))
                .body("title", equalTo("Tiêu chí được nêu hai lần"))
                .body("errors[0].pointer", equalTo("/lines/1/code"));
        explain(SAID + "," + SAID.replace("I.C.3", "IX.9"))
                .statusCode(404)
                .body("errors[0].pointer", equalTo("/lines/1/code"));
        explain(SAID.replace("3}", "3.5}"))
                .statusCode(422)
                .body("code", equalTo("points-out-of-range"))
                .body("errors[0].pointer", equalTo("/lines/0/pointsAskedFor"));
        explain(String.join(",", Collections.nCopies(2001, SAID)))
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body("errors[0].pointer", equalTo("/lines"));
        line().body("explanation", nullValue());

        explain(SAID).statusCode(200).body("status", equalTo("EXPLAINED"));
        line().body("explanation.pointsAskedFor", equalTo(3f));
    }

    @Test
    void points_in_other_digits_than_those_of_the_set_are_refused() {
        for (var unreadable : List.of("1e-40", "0e-40", "1e40")) {
            explain(SAID.replace("3}", unreadable + "}")).statusCode(400);
        }
        for (var tooFine : List.of("1e-39", "2.999")) {
            explain(SAID.replace("3}", tooFine + "}"))
                    .statusCode(422)
                    .body("code", equalTo("points-too-fine"))
                    .body("errors[0].pointer", equalTo("/lines/0/pointsAskedFor"));
        }

        line().body("explanation", nullValue());
        VinhLinh.head().get("/api/v1/scorecards/{card}/lines", card).then().statusCode(200);
    }

    @Test
    void a_zero_is_kept_in_the_digits_of_the_set_however_it_was_written() {
        explain(SAID.replace("3}", "0e-39}")).statusCode(200);

        assertThat(line().extract().asString()).contains("\"pointsAskedFor\":0.00,");
    }

    private ValidatableResponse explain(String lines) {
        return VinhLinh.head()
                .header(
                        "If-Match",
                        VinhLinh.head().get("/api/v1/scorecards/" + card).header("ETag"))
                .body("{\"lines\":[" + lines + "]}")
                .post("/api/v1/scorecards/" + card + "/explanations")
                .then();
    }

    private ValidatableResponse line() {
        return VinhLinh.head()
                .get("/api/v1/scorecards/{card}/lines/I.C.3", card)
                .then()
                .statusCode(200);
    }
}

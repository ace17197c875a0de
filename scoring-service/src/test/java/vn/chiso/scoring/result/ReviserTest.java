package vn.chiso.scoring.result;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;

/** Nobody gives by a revision what he could not give by an appraisal, whatever office he holds by now. */
@QuarkusTest
class ReviserTest {

    private static final String FIRST_OFFICER = "canbo.vl";

    private static String result;

    @BeforeEach
    void a_result_is_published_of_which_one_line_was_scored_by_two() {
        if (result == null) {
            var started = Journey.freshlyOpened();
            scoredFirst(started.card(), "II");
            Journey.scoreAllLines(started.card());
            result = Journey.fromScored(started.campaign(), started.card());
        }
    }

    @Test
    void the_head_who_submitted_the_card_revises_no_line_of_it() {
        revise("thutruong.vl", "VI.1", "4")
                .statusCode(422)
                .body("code", equalTo("revision-not-possible"))
                .body("errors[0].code", equalTo("reviser-scored-line"))
                .body("errors[0].pointer", equalTo("/lines/0/criterionCode"));
    }

    @Test
    void who_scored_a_line_before_somebody_else_did_revises_others_but_not_that_one() {
        revise(FIRST_OFFICER, "II", "24").statusCode(422).body("errors[0].code", equalTo("reviser-scored-line"));

        // The next test begins with what is in force.
        result = revise(FIRST_OFFICER, "VI.1", "4").statusCode(201).extract().path("items[0].id");
    }

    private static void scoredFirst(String card, String code) {
        var line = "/api/v1/scorecards/" + card + "/lines/" + code;
        var tag = VinhLinh.head().get(line).header("ETag");
        VinhLinh.as(FIRST_OFFICER, "scoring-officer@QT.VL")
                .header("If-Match", tag)
                .body("{\"inputs\":{\"percent\":100}}")
                .put(line + "/self")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse revise(String username, String code, String points) {
        return VinhLinh.as(username, "organiser@QT")
                .body("""
                        {"decision":{"number":"512/QĐ-UBND","date":"2024-03-20"},"reason":"Phúc tra",
                         "lines":[{"criterionCode":"%s","points":%s,"reason":"Phúc tra","causeCode":"REVIEWED"}]}""".formatted(code, points))
                .post("/api/v1/results/" + result + "/revisions")
                .then();
    }
}

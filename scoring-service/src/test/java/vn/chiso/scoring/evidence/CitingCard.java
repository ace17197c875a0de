package vn.chiso.scoring.evidence;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;

/** The district scores itself, with a report in its library. */
abstract class CitingCard {

    static final String INPUTS = "\"inputs\":{\"percent\":94.74}";
    String card;
    String report;

    @BeforeEach
    void the_district_scores_itself() {
        card = Journey.freshlyOpened().card();
        report = Library.entered("Quyết định công bố.pdf", Samples.pdf("một"));
    }

    ValidatableResponse score(String code, String body) {
        return score(VinhLinh.as("canbo.vl", "scoring-officer@QT.VL"), code, body);
    }

    ValidatableResponse score(RequestSpecification officer, String code, String body) {
        return officer.header("If-Match", line(code).extract().header("ETag"))
                .body(body)
                .put("/api/v1/scorecards/{card}/lines/{code}/self", card, code)
                .then();
    }

    ValidatableResponse line(String code) {
        return VinhLinh.head()
                .get("/api/v1/scorecards/{card}/lines/{code}", card, code)
                .then()
                .statusCode(200);
    }

    static ValidatableResponse delete(String id) {
        return VinhLinh.head()
                .header("If-Match", "\"0\"")
                .delete("/api/v1/evidence/" + id)
                .then();
    }

    static String body(String... evidence) {
        return "{" + INPUTS + ",\"evidence\":[\"" + String.join("\",\"", evidence) + "\"]}";
    }

    static String content(String id) {
        return "/api/v1/evidence/" + id + "/content";
    }
}

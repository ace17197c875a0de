package vn.chiso.scoring.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.testing.Baseline;

/** Two districts of one campaign: how far they are, and who learns it. */
@QuarkusTest
class CampaignProgressTest {

    private static final String NEIGHBOUR = VinhLinh.unit(3);

    private String campaign;

    @BeforeEach
    void two_districts_score_themselves() {
        campaign = Baseline.of("two districts", String.class, () -> {
            VinhLinh.fresh();
            campaign = Journey.campaign("2023-12-14", List.of(VinhLinh.DISTRICT, NEIGHBOUR));
            Journey.enter(campaign, "SELF_SCORING");
            score(VinhLinh.DISTRICT, "VI.1", "VI.2.a", "II", "VI.2.b", "VI.2.c", "V.5");
            return campaign;
        });
    }

    @Test
    void shares_are_told_of_the_campaign_of_areas_and_of_units() {
        progress(VinhLinh.organiser(), "")
                .statusCode(200)
                .body("total.linesTotal", equalTo(28))
                .body("total.linesAssessed", equalTo(6))
                .body("total.linesAppraised", equalTo(0))
                .body("total.assessedPercent", equalTo(21.43f))
                .body("areas.code", equalTo(List.of("I", "II", "IV", "V", "VI")))
                .body("areas[1].title", notNullValue())
                .body("areas[1].share.linesAssessed", equalTo(1))
                .body("areas[1].share.assessedPercent", equalTo(50.00f))
                .body("areas[4].share.linesTotal", equalTo(8))
                .body("areas[4].share.linesAssessed", equalTo(4))
                .body("items.assessedUnitId", equalTo(List.of(NEIGHBOUR, VinhLinh.DISTRICT)))
                .body("items[0].unitName", equalTo("UBND huyện Hướng Hóa"))
                .body("items[0].status", equalTo("NOT_STARTED"))
                .body("items[1].share.linesAssessed", equalTo(6))
                .body("items[1].share.assessedPercent", equalTo(42.86f))
                .body("next", nullValue());
    }

    @Test
    void who_is_behind_is_found_the_last_one_first() {
        progress(VinhLinh.organiser(), "?below=40")
                .body("items.assessedUnitId", equalTo(List.of(NEIGHBOUR)))
                .body("total.linesTotal", equalTo(28));
        score(NEIGHBOUR, "VI.1", "VI.2.a", "II", "VI.2.b", "VI.2.c", "V.5", "I.C.6");

        progress(VinhLinh.organiser(), "?below=43").body("items.assessedUnitId", equalTo(List.of(VinhLinh.DISTRICT)));
        // Half is not below 50.
        progress(VinhLinh.organiser(), "?below=50").body("items", hasSize(1));
        progress(VinhLinh.organiser(), "?below=51")
                .body("items.assessedUnitId", equalTo(List.of(VinhLinh.DISTRICT, NEIGHBOUR)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=1", "limit=1&below=90"})
    void units_are_read_page_by_page(String query) {
        var first = progress(VinhLinh.organiser(), "?" + query)
                .body("items.assessedUnitId", equalTo(List.of(NEIGHBOUR)))
                .header("Link", notNullValue());
        progress(
                        VinhLinh.organiser(),
                        "?" + query + "&cursor=" + first.extract().<String>path("next"))
                .body("items.assessedUnitId", equalTo(List.of(VinhLinh.DISTRICT)))
                .body("next", nullValue());
    }

    @Test
    void a_unit_reads_its_own_progress_and_not_that_of_others() {
        progress(VinhLinh.head(), "")
                .statusCode(200)
                .body("total.linesTotal", equalTo(14))
                .body("items.assessedUnitId", equalTo(List.of(VinhLinh.DISTRICT)));
        progress(VinhLinh.as("canbo.vp", "scoring-officer@QT.VL.VP"), "")
                .statusCode(200)
                .body("items", hasSize(0))
                .body("total.linesTotal", equalTo(0))
                .body("total.assessedPercent", nullValue());
        progress(VinhLinh.as("khach", "viewer@TG"), "").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?below=-1", "?below=101", "?below=x", "?limit=0", "?cursor=%21", "?cursor=MWU5OTk5OTk5OTkfYQ"})
    void a_question_that_makes_no_sense_is_refused(String query) {
        int status = progress(VinhLinh.organiser(), query).extract().statusCode();
        assertThat(status).isIn(400, 404);
    }

    private ValidatableResponse progress(RequestSpecification caller, String query) {
        return caller.get("/api/v1/campaigns/" + campaign + "/progress" + query).then();
    }

    private void score(String unit, String... codes) {
        String card = VinhLinh.organiser()
                .get("/api/v1/scorecards?campaignId=" + campaign + "&assessedUnitId=" + unit)
                .path("items[0].id");
        var entries = List.of(codes).stream()
                .map(code -> "{\"code\":\"%s\",\"version\":0,\"self\":%s}"
                        .formatted(
                                code,
                                code.equals("V.5") || code.equals("I.C.6")
                                        ? other(code)
                                        : "{\"inputs\":{\"percent\":50}}"))
                .toList();
        var unitCode = unit.equals(NEIGHBOUR) ? "QT.HH" : "QT.VL";
        VinhLinh.as("canbo", "scoring-officer@" + unitCode)
                .body("{\"lines\":[" + String.join(",", entries) + "]}")
                .post("/api/v1/scorecards/" + card + "/lines")
                .then()
                .statusCode(200)
                .body("kept", equalTo(codes.length));
    }

    private static String other(String code) {
        return code.equals("V.5")
                ? "{\"inputs\":{\"numerator\":1,\"denominator\":2}}"
                : "{\"inputs\":{\"satisfied\":0}}";
    }
}

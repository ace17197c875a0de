package vn.chiso.scoring.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.RoundTrips;
import vn.chiso.scoring.VinhLinh;

@QuarkusTest
class CampaignTest {

    private static final String VALID = """
            {"title":"Đợt 2023","programme":"TASK_COMPLETION","period":"2023","criteriaSetId":"%s","organiserUnitId":"%s",
             "assessedUnitIds":["%s"],"dates":{"selfScoringFrom":"2023-11-07","selfScoringTo":"2023-12-14",
             "appraisal1To":"2024-01-15","explanationTo":"2024-01-31","appraisal2To":"2024-02-28"}}""".formatted(VinhLinh.SET, VinhLinh.PROVINCE, VinhLinh.DISTRICT);

    @BeforeEach
    void the_catalogue_is_known() {
        VinhLinh.fresh();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("\"period\":\"2023\"", "\"period\":\"23\"", 400, "validation-failed", "/period"),
                Arguments.of("\"title\":\"Đợt 2023\"", "\"title\":\" \"", 400, "validation-failed", "/title"),
                Arguments.of(
                        "\"assessedUnitIds\":[",
                        "\"assessedUnitIds\":[null,",
                        400,
                        "validation-failed",
                        "/assessedUnitIds/0"),
                Arguments.of("\"title\"", "\"name\"", 400, "malformed-body", "/name"),
                Arguments.of("2023-11-07", "07/11/2023", 400, "malformed-body", "/dates/selfScoringFrom"),
                Arguments.of("2023-12-14", "2024-12-14", 422, "dates-out-of-order", "/dates"),
                Arguments.of("TASK_COMPLETION", "PAR_INDEX", 422, "criteria-set-of-other-programme", "/programme"),
                Arguments.of(
                        "\"assessedUnitIds\":[",
                        "\"assessedUnitIds\":[\"" + VinhLinh.DISTRICT + "\",",
                        422,
                        "unit-named-twice",
                        "/assessedUnitIds/1"),
                Arguments.of(
                        VinhLinh.SET, UUID.randomUUID().toString(), 422, "unknown-criteria-set", "/criteriaSetId"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_campaign_that_makes_no_sense_is_refused(String good, String bad, int status, String code, String pointer) {
        create(VALID.replace(good, bad))
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
        assertThat(VinhLinh.number("select count(*) from campaign")).isZero();
    }

    @Test
    void opening_makes_a_card_with_all_lines_for_each_unit() {
        var campaign = Journey.opened();
        var card = Journey.card(campaign);

        VinhLinh.head()
                .get("/api/v1/scorecards/" + card + "/lines")
                .then()
                .body("items", hasSize(14))
                .body("items[0].criterionCode", equalTo("I.A.1.1"))
                .body("items[13].criterionCode", equalTo("VI.2.c"))
                .body("items[5].maxPoints", equalTo(50.00f));
    }

    @Test
    void a_campaign_keeps_the_set_as_it_was_when_it_was_created() {
        var campaign = Journey.opened();
        var withdrawn = VinhLinh.example("criteria.criteria-set")
                .replace("\"version\": 2", "\"version\": 3")
                .replace("\"PUBLISHED\"", "\"WITHDRAWN\"")
                .replace("\"maxPoints\": 50", "\"maxPoints\": 60");
        VinhLinh.publish("criteria.criteria-set", VinhLinh.SET, "chiso.criteria.criteria-set-withdrawn.v1", withdrawn);
        VinhLinh.awaitRows("select version from criteria_set", 3);

        VinhLinh.head()
                .get("/api/v1/scorecards/" + Journey.card(campaign) + "/lines/II")
                .then()
                .body("maxPoints", equalTo(50.00f));
        create(VALID).statusCode(422).body("code", equalTo("criteria-set-not-published"));
    }

    @Test
    void a_phase_cannot_be_skipped() {
        String campaign = create(VALID).statusCode(201).extract().path("id");
        VinhLinh.organiser()
                .header("If-Match", "\"0\"")
                .body("{\"phase\":\"REVIEW\"}")
                .post("/api/v1/campaigns/" + campaign + "/phase")
                .then()
                .statusCode(409)
                .body("code", equalTo("phase-not-next"))
                .body("detail", notNullValue());
        VinhLinh.organiser()
                .header("If-Match", "\"0\"")
                .body("{\"phase\":\"PUBLISHED\"}")
                .post("/api/v1/campaigns/" + campaign + "/phase")
                .then()
                .statusCode(400);
        VinhLinh.organiser()
                .body("{\"phase\":\"SELF_SCORING\"}")
                .post("/api/v1/campaigns/" + campaign + "/phase")
                .then()
                .statusCode(428);
        VinhLinh.organiser()
                .header("If-Match", "\"7\"")
                .body("{\"phase\":\"SELF_SCORING\"}")
                .post("/api/v1/campaigns/" + campaign + "/phase")
                .then()
                .statusCode(412);
    }

    @Test
    void a_repeated_request_makes_one_campaign() {
        var key = UUID.randomUUID().toString();
        String first = VinhLinh.organiser()
                .header("Idempotency-Key", key)
                .body(VALID)
                .post("/api/v1/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        VinhLinh.organiser()
                .header("Idempotency-Key", key)
                .body(VALID)
                .post("/api/v1/campaigns")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        VinhLinh.organiser()
                .header("Idempotency-Key", key)
                .body(VALID.replace("Đợt", "Kỳ"))
                .post("/api/v1/campaigns")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));

        assertThat(VinhLinh.number("select count(*) from campaign")).isEqualTo(1);
        assertThat(VinhLinh.number(
                        "select count(*) from outbox_event where topic = 'scoring.campaign' and event_key = '" + first
                                + "'"))
                .isEqualTo(1);
    }

    @Test
    void lists_are_read_page_by_page() {
        create(VALID).statusCode(201);
        create(VALID).statusCode(201);
        create(VALID).statusCode(201);
        var page = VinhLinh.organiser()
                .get("/api/v1/campaigns?limit=2&period=2023")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .header("Link", notNullValue());
        VinhLinh.organiser()
                .get("/api/v1/campaigns?limit=2&cursor=" + page.extract().<String>path("next"))
                .then()
                .body("items", hasSize(1));
        VinhLinh.organiser().get("/api/v1/campaigns?limit=0").then().statusCode(400);
        VinhLinh.organiser().get("/api/v1/campaigns?limit=201").then().statusCode(400);
        VinhLinh.organiser()
                .get("/api/v1/campaigns?cursor=%21")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    /** A province has hundreds of communes: none is asked for by itself. */
    @Test
    void a_campaign_and_its_cards_are_read_by_as_few_statements_as_one_card() {
        var small = Journey.campaign("2023-12-14");
        var large = Journey.campaign(
                "2023-12-14", List.of(VinhLinh.DISTRICT, VinhLinh.unit(3), VinhLinh.HOME_AFFAIRS, VinhLinh.unit(101)));
        List.of(small, large).forEach(campaign -> Journey.enter(campaign, "SELF_SCORING"));
        VinhLinh.organiser()
                .get("/api/v1/campaigns/" + large)
                .then()
                .body("warnings", hasSize(1 + 3 * 14))
                .body("warningsTotal", equalTo(1 + 3 * 14));

        for (var path :
                List.of("/api/v1/campaigns/%s", "/api/v1/scorecards?campaignId=%s", "/api/v1/campaigns/%s/progress")) {
            VinhLinh.organiser().get(path.formatted(small));
            int one = RoundTrips.ofRead(() -> VinhLinh.organiser().get(path.formatted(small)));
            int four = RoundTrips.ofRead(() -> VinhLinh.organiser().get(path.formatted(large)));
            assertThat(one).as(path).isPositive();
            // Three units more; one of them may have a past that other tests gave it.
            assertThat(four).as(path).isLessThanOrEqualTo(one + 1);
        }
        var list = "/api/v1/campaigns?limit=";
        int one = RoundTrips.ofRead(() -> VinhLinh.organiser().get(list + 1));
        assertThat(RoundTrips.ofRead(() -> VinhLinh.organiser().get(list + 2)))
                .as("the units of each campaign of a list come with it")
                .isEqualTo(one);
    }

    @Test
    void problems_speak_the_language_of_the_client() {
        VinhLinh.organiser()
                .header("Accept-Language", "en")
                .get("/api/v1/campaigns/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("title", equalTo("Not found"));
        VinhLinh.organiser()
                .get("/api/v1/campaigns/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("title", equalTo("Không tìm thấy"));
    }

    private static ValidatableResponse create(String body) {
        return VinhLinh.organiser().body(body).post("/api/v1/campaigns").then();
    }
}

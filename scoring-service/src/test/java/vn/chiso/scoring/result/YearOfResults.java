package vn.chiso.scoring.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import vn.chiso.scoring.PublishedYear;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.scoring.export.ReadBack;
import vn.chiso.testing.Baseline;

/** The year of the documents, from the cards of 41 units to what is published, once for all who look at it. */
abstract class YearOfResults {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static final String COMMENDATION = """
            {"lateIndicator":"LATE_DOSSIERS","manyLate":10,"headRatings":{"GOOD":"Hoàn thành tốt"},
             "bars":[{"unitTypes":["DISTRICT"],"classes":["AVERAGE"]},
                     {"unitTypes":["DIVISION"],"areaBelowPercent":80}]}""";

    static String campaign;
    private static Class<?> reader;

    /** Once for each class: none of its tests changes the year for good. */
    @BeforeEach
    void the_year_is_published() {
        if (reader != getClass()) {
            campaign = Baseline.of("published year", String.class, YearOfResults::published);
            reader = getClass();
        }
    }

    private static String published() {
        var made = PublishedYear.freshlyInReview();
        factsAreEnteredUntilPublished(made);
        rankingBeforePublicationIsForTheOrganiser(made);
        lateDossiersAreTypedIn();
        publicationIsRefused(made, COMMENDATION.replace("LATE_DOSSIERS", "LUCK"), "late-indicator-unknown");
        publicationIsRefused(made, COMMENDATION.replace("\"AVERAGE\"", "\"LUCKY\""), "class-not-in-regulation");
        publicationIsRefused(made, COMMENDATION.replace("[\"AVERAGE\"]", "[]"), "commendation-bar-ambiguous");
        PublishedYear.publish(made, COMMENDATION).then().statusCode(201).body("items", hasSize(41));
        // Rows that wait to be sent are not kept for whoever begins here later; the events are.
        VinhLinh.awaitRows("select count(*) from outbox_event where sent_at is null", 0);
        return made;
    }

    static void lateDossiersAreTypedIn() {
        VinhLinh.organiser()
                .body("""
                        {"indicator":"LATE_DOSSIERS","unitId":"%s","period":"2023","value":22,"source":"Một cửa"}""".formatted(VinhLinh.unit(509)))
                .post("/api/v1/indicator-values")
                .then()
                .statusCode(201);
    }

    static void publicationIsRefused(String campaign, String commendation, String code) {
        PublishedYear.publish(campaign, commendation).then().statusCode(422).body("code", equalTo(code));
    }

    static void factsAreEnteredUntilPublished(String campaign) {
        var body = """
                {"tasks":{"assigned":120,"done":120,"late":0},"disciplined":false,"confirmed":{"QUALITY_ASSURED":true},
                 "source":"Báo cáo 15/BC-UBND"}""";
        VinhLinh.organiser()
                .get("/api/v1/campaigns/" + campaign + "/facts/" + PublishedYear.VINH_LINH)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""));
        enter(campaign, "\"0\"", body.replace("QUALITY_ASSURED", "LUCKY"))
                .statusCode(422)
                .body("code", equalTo("unknown-fact"))
                .body("errors[0].pointer", equalTo("/confirmed/LUCKY"));
        enter(campaign, "\"0\"", body.replace("\"done\":120", "\"done\":121"))
                .statusCode(422)
                .body("code", equalTo("tasks-contradict"))
                .body("errors[0].pointer", equalTo("/tasks"));
        enter(campaign, "\"0\"", body.replace("120,\"late\":0", "-1,\"late\":0"))
                .statusCode(400);
        enter(campaign, "\"3\"", body).statusCode(412);
        enter(campaign, "\"0\"", body).statusCode(200).body("version", equalTo(1));
        enter(campaign, "\"0\"", body).statusCode(412);
        VinhLinh.organiser()
                .get("/api/v1/campaigns/" + campaign + "/facts")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].tasks.assigned", equalTo(120));
        assertThat(VinhLinh.number("select count(*) from audit_entry where action = 'campaign.facts-entered'"))
                .isEqualTo(1);
    }

    static ValidatableResponse enter(String campaign, String tag, String body) {
        return PublishedYear.enterFacts(campaign, PublishedYear.VINH_LINH, tag, body)
                .then();
    }

    static void rankingBeforePublicationIsForTheOrganiser(String campaign) {
        VinhLinh.organiser()
                .get("/api/v1/campaigns/" + campaign + "/ranking")
                .then()
                .statusCode(200)
                .body("groups", hasSize(3));
        assertThat(rankingTable(campaign)).contains(List.of("(DỰ KIẾN – chưa công bố)"));
        VinhLinh.as("thutruong.503", "unit-head@QT.X503")
                .get("/api/v1/campaigns/" + campaign + "/ranking")
                .then()
                .statusCode(403);
    }

    static List<List<String>> rankingTable(String campaign) {
        return ReadBack.xlsx(VinhLinh.organiser()
                .get("/api/v1/campaigns/" + campaign + "/ranking/export")
                .asByteArray());
    }

    static ValidatableResponse ranking(String query) {
        return VinhLinh.organiser()
                .get("/api/v1/campaigns/" + campaign + "/ranking?" + query)
                .then();
    }

    static JsonNode result(String unit) throws Exception {
        return JSON.readTree(VinhLinh.organiser()
                        .get("/api/v1/results?campaignId=" + campaign + "&assessedUnitId=" + unit)
                        .asString())
                .at("/items/0");
    }

    static Iterable<JsonNode> results() throws Exception {
        var items = JSON.readTree(VinhLinh.organiser()
                        .get("/api/v1/results?limit=200&campaignId=" + campaign)
                        .asString())
                .get("items");
        assertThat(items).hasSize(41);
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    static ValidatableResponse classification(String unit) {
        try {
            return VinhLinh.organiser()
                    .get("/api/v1/results/" + result(unit).get("id").textValue() + "/classification")
                    .then()
                    .statusCode(200);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

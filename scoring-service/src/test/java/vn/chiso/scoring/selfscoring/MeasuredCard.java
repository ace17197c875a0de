package vn.chiso.scoring.selfscoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;

/** A card with lines whose criterion is bound to an indicator. */
abstract class MeasuredCard {

    String card;

    @BeforeEach
    void two_indicators_are_known() {
        VinhLinh.fresh();
        define(302, "PAR_INDEX_PERCENT");
        define(303, "SIPAS");
        VinhLinh.awaitRows("select count(*) from indicator_definition", 3);
    }

    static String points(String code) {
        return "items.find { it.criterionCode == '%s' }.self.points".formatted(code);
    }

    /** The campaign uses the sample's set with these methods in the place of its own. */
    void scoredBy(Map<String, String> methods) {
        var json = new JsonMapper();
        try {
            var set = (ObjectNode) json.readTree(VinhLinh.example("criteria.criteria-set"));
            set.put("version", 77);
            for (JsonNode node : set.path("nodes")) {
                var method = methods.get(node.path("code").asText());
                if (method != null) {
                    ((ObjectNode) node).set("method", json.readTree(method));
                }
            }
            VinhLinh.publish(
                    "criteria.criteria-set",
                    VinhLinh.SET,
                    "chiso.criteria.criteria-set-published.v1",
                    json.writeValueAsString(set));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        VinhLinh.awaitRows("select count(*) from criteria_set where version = 77", 1);
        card = Journey.card(Journey.opened());
    }

    static String record(String indicator, String amount) {
        return record(indicator, "2023", amount);
    }

    static String record(String indicator, String period, String amount) {
        return VinhLinh.organiser()
                .body("""
                        {"indicator":"%s","unitId":"%s","period":"%s",%s,"source":"Quyết định công bố",
                         "survey":{"kind":"SIPAS","surveyedBy":"Sở Nội vụ","from":"2023-10-02","to":"2023-11-10",
                                   "sampleSize":384,"documentNumber":"812/BC-SNV","documentDate":"2023-12-05"}}""".formatted(indicator, VinhLinh.DISTRICT, period, amount))
                .post("/api/v1/indicator-values")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    ValidatableResponse fill() {
        return VinhLinh.as("canbo.vl", "scoring-officer@QT.VL")
                .post("/api/v1/scorecards/" + card + "/fillings")
                .then()
                .statusCode(200);
    }

    ValidatableResponse line(String code) {
        return VinhLinh.head()
                .get("/api/v1/scorecards/{card}/lines/{code}", card, code)
                .then()
                .statusCode(200);
    }

    ValidatableResponse score(String code, String body) {
        var officer = VinhLinh.as("canbo.vl", "scoring-officer@QT.VL");
        var tag = officer.get("/api/v1/scorecards/{card}/lines/{code}", card, code)
                .header("ETag");
        return VinhLinh.as("canbo.vl", "scoring-officer@QT.VL")
                .header("If-Match", tag)
                .body(body)
                .put("/api/v1/scorecards/{card}/lines/{code}/self", card, code)
                .then();
    }

    static void define(int number, String code) {
        VinhLinh.publish(
                "criteria.indicator", VinhLinh.unit(number), "chiso.criteria.indicator-defined.v1", """
                {"id":"%s","version":0,"code":"%s","name":"%s","unitOfMeasure":"%%","direction":"HIGHER_IS_BETTER",
                 "scale":2,"sourceSystem":null}""".formatted(
                                VinhLinh.unit(number), code, code));
    }
}

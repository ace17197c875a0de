package vn.chiso.scoring.comparison.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;

/**
 * 2024 of Vĩnh Linh and its neighbour by another set than that of 2023, whose figures are real. Set and figures of 2024 are made up:
 * no document of a second year is known.
 */
final class NextYear {

    static final String SET = VinhLinh.unit(201);
    static final String NEIGHBOUR = VinhLinh.unit(3);
    static final String MAPPING = VinhLinh.unit(811);

    private static final ObjectMapper JSON = new ObjectMapper();

    private NextYear() {}

    /** Six criteria: one of another maximum, one that two were merged into, one that is new, and three as they were. */
    static void announceSet() {
        try {
            var set = (ObjectNode) JSON.readTree(VinhLinh.example("criteria.criteria-set"));
            set.put("id", SET).put("period", "2024").put("version", 1);
            var nodes = set.withArray("nodes");
            var kept = List.of("I.A.1.1", "I.C.3", "II", "V.5", "VI.2.a", "VI.2.c");
            for (int i = nodes.size() - 1; i >= 0; i--) {
                var node = (ObjectNode) nodes.get(i);
                var code = node.path("code").asText();
                if (!kept.contains(code)) {
                    nodes.remove(i);
                }
                change(node, code);
            }
            VinhLinh.publish("criteria.criteria-set", SET, "chiso.criteria.criteria-set-published.v1", set.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        VinhLinh.awaitRows("select count(*) from criteria_set", 2);
    }

    private static void change(ObjectNode node, String code) {
        node.put("id", VinhLinh.unit(3000 + Math.floorMod(code.hashCode(), 900)));
        switch (code) {
            case "II" -> node.put("maxPoints", new BigDecimal("40"));
            case "VI.2.a" -> node.put("maxPoints", new BigDecimal("6")).put("title", "Tỷ lệ hồ sơ trực tuyến");
            case "VI.2.c" -> node.put("code", "VI.3").put("title", "Tỷ lệ thanh toán trực tuyến");
            default -> {}
        }
    }

    /** What the province says of the two sets. */
    static void map(int version, String pairs) {
        VinhLinh.publish(
                "criteria.criterion-mapping", MAPPING, "chiso.criteria.criterion-mapping-stated.v1", """
                {"id":"%s","version":%d,"setId":"%s","formerSetId":"%s","programme":"TASK_COMPLETION","origin":"STATED",
                 "statedAt":"2024-06-19T02:00:00Z","pairs":[%s]}""".formatted(
                                MAPPING, version, SET, VinhLinh.SET, pairs));
    }

    static String pair(String from, String to) {
        return """
                {"from":[%s],"to":[%s],"basis":"STATED","reason":"Theo phụ lục"}""".formatted(quoted(from), quoted(to));
    }

    private static String quoted(String codes) {
        return codes.isEmpty() ? "" : "\"" + codes.replace(";", "\",\"") + "\"";
    }

    /** From nothing to the published results of both units; answers that of Vĩnh Linh first. */
    static Map<String, String> publish() {
        String campaign = campaign();
        Journey.enter(campaign, "SELF_SCORING");
        var vinhLinh = handIn(campaign, VinhLinh.DISTRICT, "unit-head@QT.VL");
        var neighbour = handIn(campaign, NEIGHBOUR, "unit-head@QT.HH");
        Journey.enter(campaign, "APPRAISAL_1");
        appraise(vinhLinh);
        appraise(neighbour);
        Journey.enter(campaign, "EXPLANATION");
        Journey.enter(campaign, "APPRAISAL_2");
        Journey.enter(campaign, "REVIEW");
        Journey.publish(campaign);
        return Map.of(VinhLinh.DISTRICT, result(campaign, VinhLinh.DISTRICT), NEIGHBOUR, result(campaign, NEIGHBOUR));
    }

    private static String campaign() {
        Response created = VinhLinh.organiser()
                .body("""
                        {"title":"Mức độ hoàn thành nhiệm vụ năm 2024","programme":"TASK_COMPLETION","period":"2024",
                         "criteriaSetId":"%s","organiserUnitId":"%s","assessedUnitIds":["%s","%s"],
                         "dates":{"selfScoringFrom":"2024-11-07","selfScoringTo":"2024-12-14","appraisal1To":"2025-01-15",
                                  "explanationTo":"2025-01-31","appraisal2To":"2025-02-28"}}""".formatted(SET, VinhLinh.PROVINCE, VinhLinh.DISTRICT, NEIGHBOUR))
                .post("/api/v1/campaigns");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created.path("id");
    }

    private static String handIn(String campaign, String unit, String grant) {
        String card = VinhLinh.organiser()
                .get("/api/v1/scorecards?campaignId=" + campaign + "&assessedUnitId=" + unit)
                .path("items[0].id");
        var scored = VinhLinh.as("thutruong." + unit, grant).body("""
                        {"lines":[{"code":"I.A.1.1","version":0,"self":{"inputs":{"targetMet":true}}},
                                  {"code":"I.C.3","version":0,"self":{"points":3}},
                                  {"code":"II","version":0,"self":{"inputs":{"percent":94.74}}},
                                  {"code":"V.5","version":0,"self":{"inputs":{"numerator":97,"denominator":100}}},
                                  {"code":"VI.2.a","version":0,"self":{"inputs":{"percent":75}}},
                                  {"code":"VI.3","version":0,"self":{"inputs":{"percent":100}}}]}""").post("/api/v1/scorecards/" + card + "/lines");
        assertThat(scored.<Integer>path("kept")).as(scored.asString()).isEqualTo(6);
        for (var step : List.of("approval", "submission")) {
            var head = VinhLinh.as("thutruong." + unit, grant);
            var tag = VinhLinh.as("thutruong." + unit, grant)
                    .get("/api/v1/scorecards/" + card)
                    .header("ETag");
            var sent = head.header("If-Match", tag).post("/api/v1/scorecards/" + card + "/" + step);
            assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(200);
        }
        return card;
    }

    private static void appraise(String card) {
        var path = "/api/v1/scorecards/" + card;
        var copied = VinhLinh.appraiser()
                .header("If-Match", VinhLinh.appraiser().get(path).header("ETag"))
                .body("{\"copySelf\":true}")
                .post(path + "/appraisal");
        assertThat(copied.statusCode()).as(copied.asString()).isEqualTo(200);
        // What a person judged is judged again, not copied.
        var judged = VinhLinh.appraiser()
                .header(
                        "If-Match",
                        VinhLinh.appraiser().get(path + "/lines/I.C.3").header("ETag"))
                .body("{\"points\":3}")
                .put(path + "/lines/I.C.3/appraisal");
        assertThat(judged.statusCode()).as(judged.asString()).isEqualTo(200);
    }

    private static String result(String campaign, String unit) {
        return VinhLinh.organiser()
                .get("/api/v1/results?campaignId=" + campaign + "&assessedUnitId=" + unit)
                .path("items[-1].id");
    }
}

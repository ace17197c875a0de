package vn.chiso.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.EventContracts;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;

/** The appendix of the plan of 2024, from the catalogue's events to the published result, over HTTP on real parts. */
@QuarkusTest
class DocumentFlowTest {

    private static final Path CONTRACTS = Path.of("contracts/events");

    /** Code → who scores it, his grant, and what he enters. */
    private record Entry(String officer, String grant, String body) {}

    @BeforeAll
    static void the_catalogue_is_announced() {
        RealParts.truncateAll();
        VinhLinh.announce();
    }

    @Test
    void the_figures_of_the_document_follow_from_its_inputs() {
        String campaign = campaign();
        enter(campaign, "SELF_SCORING");
        String card =
                VinhLinh.head().get("/api/v1/scorecards?campaignId=" + campaign).path("items[0].id");
        scoreAllLines(card);
        send(VinhLinh.head(), card, "approval");
        send(VinhLinh.head(), card, "submission");
        enter(campaign, "APPRAISAL_1");
        appraise(card);
        enter(campaign, "EXPLANATION");
        enter(campaign, "APPRAISAL_2");
        enter(campaign, "REVIEW");

        String result = publish(campaign);

        JsonPath published = exact(VinhLinh.head().get("/api/v1/results/" + result));
        assertThat(published.getString("maxPoints")).isEqualTo("97.00");
        assertThat(published.getString("appraisedPoints")).isEqualTo("69.25");
        assertThat(published.getString("deductedPoints")).isEqualTo("27.75");
        assertThat(pointsByCriterion(result)).containsAllEntriesOf(documentPoints());
        assertThat(deductedByUnit(result)).isEqualTo(documentDeductions());
        assertThat(VinhLinh.head()
                        .get("/api/v1/results/" + result + "/verification")
                        .<Boolean>path("valid"))
                .isTrue();
        theEventSaysTheSame(result);
    }

    private static String campaign() {
        Response created = VinhLinh.organiser()
                .body("""
                        {"title":"Chấm điểm mức độ hoàn thành nhiệm vụ năm 2023","programme":"TASK_COMPLETION","period":"2023",
                         "criteriaSetId":"%s","organiserUnitId":"%s","assessedUnitIds":["%s"],
                         "dates":{"selfScoringFrom":"2023-11-07","selfScoringTo":"2023-12-14","appraisal1To":"2024-01-15",
                                  "explanationTo":"2024-01-31","appraisal2To":"2024-02-28"}}""".formatted(VinhLinh.SET, VinhLinh.PROVINCE, VinhLinh.DISTRICT))
                .post("/api/v1/campaigns");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.<String>path("warnings.find { it.code == 'missing-lead' }.criterionCode"))
                .isEqualTo("I.C.3");
        return created.path("id");
    }

    private static void enter(String campaign, String phase) {
        String tag = VinhLinh.organiser().get("/api/v1/campaigns/" + campaign).header("ETag");
        Response entered = VinhLinh.organiser()
                .header("If-Match", tag)
                .body("{\"phase\":\"%s\"}".formatted(phase))
                .post("/api/v1/campaigns/" + campaign + "/phase");
        assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(200);
    }

    private static void scoreAllLines(String card) {
        entries().forEach((code, entry) -> {
            var officer = VinhLinh.as(entry.officer(), entry.grant());
            String tag = officer.get("/api/v1/scorecards/{card}/lines/{code}", card, code)
                    .header("ETag");
            Response scored = VinhLinh.as(entry.officer(), entry.grant())
                    .header("If-Match", tag)
                    .body(entry.body())
                    .put("/api/v1/scorecards/{card}/lines/{code}/self", card, code);
            assertThat(scored.statusCode()).as(code + " " + scored.asString()).isEqualTo(200);
        });
    }

    private static Map<String, Entry> entries() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        entries.put("I.A.1.1", entry("tckh", "QT.VL.TCKH", "{\"inputs\":{\"targetMet\":false}}"));
        entries.put("I.A.1.4.b", entry("tckh", "QT.VL.TCKH", "{\"inputs\":{\"fullyDisbursed\":false}}"));
        entries.put("I.B.6.đ", entry("tnmt", "QT.VL.TNMT", "{\"inputs\":{\"occurrences\":1}}"));
        entries.put("I.C.3", entry("qs", "QS.VL", "{\"points\":3}"));
        entries.put("I.C.6", entry("ca", "CA.VL", "{\"inputs\":{\"satisfied\":0}}"));
        entries.put("II", entry("nv", "QT.VL.NV", "{\"inputs\":{\"percent\":94.74}}"));
        entries.put("IV.5.a", entry("ttr", "QT.VL.TTR", "{\"points\":1}"));
        entries.put(
                "V.3",
                entry("tckh", "QT.VL.TCKH", "{\"points\":1.5,\"inputs\":{\"indices_up\":1,\"indices_down\":2}}"));
        entries.put("V.5", entry("vp", "QT.VL.VP", "{\"inputs\":{\"numerator\":30982,\"denominator\":31017}}"));
        entries.put("V.6.a", entry("nv", "QT.VL.NV", "{\"inputs\":{\"PAPI.satisfied\":2,\"SIPAS.points\":1.5}}"));
        entries.put("VI.1", entry("vhtt", "QT.VL.VHTT", "{\"inputs\":{\"percent\":84.2}}"));
        entries.put("VI.2.a", entry("vp", "QT.VL.VP", "{\"inputs\":{\"percent\":55.25}}"));
        entries.put("VI.2.b", entry("vp", "QT.VL.VP", "{\"inputs\":{\"percent\":57}}"));
        entries.put("VI.2.c", entry("vp", "QT.VL.VP", "{\"inputs\":{\"percent\":73.75}}"));
        return entries;
    }

    private static Entry entry(String officer, String unit, String body) {
        return new Entry("canbo." + officer, "scoring-officer@" + unit, body);
    }

    private static void send(io.restassured.specification.RequestSpecification head, String card, String step) {
        String tag = VinhLinh.head().get("/api/v1/scorecards/" + card).header("ETag");
        Response sent = head.header("If-Match", tag).post("/api/v1/scorecards/" + card + "/" + step);
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(200);
    }

    private static void appraise(String card) {
        String tag = VinhLinh.appraiser().get("/api/v1/scorecards/" + card).header("ETag");
        Response copied = VinhLinh.appraiser()
                .header("If-Match", tag)
                .body("{\"copySelf\":true}")
                .post("/api/v1/scorecards/" + card + "/appraisal");
        assertThat(copied.statusCode()).as(copied.asString()).isEqualTo(200);
        judge(card, "I.C.3", "2", "Nhiều vụ cháy, đã dập tắt kịp thời", "FIRES");
        judge(card, "IV.5.a", "0.5", "Báo cáo thiếu phụ lục, chưa đúng mẫu", "REPORT_FORM");
        judge(card, "V.3", "0.5", "02 chỉ số giảm, 01 chỉ số tăng", "BUSINESS_INDICES");
    }

    private static void judge(String card, String code, String points, String reason, String cause) {
        String tag = VinhLinh.appraiser()
                .get("/api/v1/scorecards/{card}/lines/{code}", card, code)
                .header("ETag");
        Response judged = VinhLinh.appraiser()
                .header("If-Match", tag)
                .body("{\"points\":%s,\"reason\":\"%s\",\"causeCode\":\"%s\"}".formatted(points, reason, cause))
                .put("/api/v1/scorecards/{card}/lines/{code}/appraisal", card, code);
        assertThat(judged.statusCode()).as(judged.asString()).isEqualTo(200);
    }

    private static String publish(String campaign) {
        String tag = VinhLinh.organiser().get("/api/v1/campaigns/" + campaign).header("ETag");
        Response published = VinhLinh.organiser()
                .header("If-Match", tag)
                .body("{\"decision\":{\"number\":\"473/QĐ-UBND\",\"date\":\"2024-03-06\"}}")
                .post("/api/v1/campaigns/" + campaign + "/publication");
        assertThat(published.statusCode()).as(published.asString()).isEqualTo(201);
        return published.path("items[0].id");
    }

    private static Map<String, String> pointsByCriterion(String result) {
        Map<String, String> points = new HashMap<>();
        exact(VinhLinh.head().get("/api/v1/results/" + result + "/lines"))
                .<Map<String, Object>>getList("items")
                .forEach(line -> points.put(
                        (String) line.get("criterionCode"), line.get("points").toString()));
        return points;
    }

    private static Map<String, String> documentPoints() {
        return Map.ofEntries(
                Map.entry("I.A.1.1", "0.00"),
                Map.entry("I.A.1.4.b", "0.00"),
                Map.entry("I.B.6.đ", "1.50"),
                Map.entry("I.C.3", "2.00"),
                Map.entry("I.C.6", "0.00"),
                Map.entry("II", "47.37"),
                Map.entry("IV.5.a", "0.50"),
                Map.entry("V.3", "0.50"),
                Map.entry("V.5", "4.99"),
                Map.entry("V.6.a", "1.88"),
                Map.entry("VI.1", "4.21"),
                Map.entry("VI.2.a", "2.21"),
                Map.entry("VI.2.b", "1.14"),
                Map.entry("VI.2.c", "2.95"));
    }

    private static Map<String, String> deductedByUnit(String result) {
        Map<String, String> deducted = new HashMap<>();
        exact(VinhLinh.head().get("/api/v1/results/" + result + "/deductions"))
                .<Map<String, Object>>getList("byUnit")
                .forEach(unit -> deducted.put(
                        (String) unit.get("key"), unit.get("deductedPoints").toString()));
        return deducted;
    }

    private static Map<String, String> documentDeductions() {
        return Map.of(
                "Phòng Tài chính - Kế hoạch", "12.50",
                "Công an huyện", "5.00",
                "Phòng Nội vụ", "3.75",
                "Văn phòng HĐND và UBND huyện", "3.71",
                "Phòng Văn hóa và Thông tin", "0.79",
                "Phòng Tài nguyên và Môi trường", "0.50",
                "Thanh tra huyện", "0.50",
                "Công an huyện; Ban chỉ huy Quân sự huyện; Phòng Nông nghiệp và Phát triển nông thôn", "1.00");
    }

    private static void theEventSaysTheSame(String result) {
        var events = Events.drain(
                "scoring.result",
                Duration.ofSeconds(20),
                received -> received.stream().anyMatch(event -> event.key().equals(result)));
        var event = events.stream()
                .filter(received -> received.key().equals(result))
                .findFirst()
                .orElseThrow();
        EventContracts.assertValid(CONTRACTS.resolve("scoring.result.schema.json"), event.json());
        JsonPath body =
                JsonPath.from(event.json()).using(new JsonPathConfig(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
        assertThat(event.type()).isEqualTo("chiso.scoring.result-published.v1");
        assertThat(body.<BigDecimal>get("deductedPoints")).isEqualByComparingTo("27.75");
        assertThat(body.getList("lines")).hasSize(14);
    }

    private static JsonPath exact(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return JsonPath.from(response.asString())
                .using(new JsonPathConfig(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }
}

package vn.chiso.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.testing.Baseline;

/** The district's campaign of 2023 over HTTP, step by step, each by a person who may. */
public final class Journey {

    /** Who scores a line, his grant, and what he enters. */
    record Entry(String officer, String grant, String body) {}

    private Journey() {}

    /** A campaign and its one card. */
    public record Started(String campaign, String card) {}

    /** The district scores itself, and nothing else has happened. */
    public static Started freshlyOpened() {
        return Baseline.of("self-scoring", Started.class, () -> {
            VinhLinh.fresh();
            String campaign = opened();
            return new Started(campaign, card(campaign));
        });
    }

    /** The district has submitted its card, and nothing is appraised yet. */
    public static Started freshlySubmitted() {
        return Baseline.of("first appraisal", Started.class, () -> {
            var started = freshlyOpened();
            submitted(started.card());
            enter(started.campaign(), "APPRAISAL_1");
            return started;
        });
    }

    /** From nothing to the published result; answers its id. */
    public static String toResult() {
        String campaign = opened();
        String card = card(campaign);
        scoreAllLines(card);
        return fromScored(campaign, card);
    }

    /** From a card whose lines are all scored to the published result. */
    public static String fromScored(String campaign, String card) {
        send(VinhLinh.head(), card, "approval");
        send(VinhLinh.head(), card, "submission");
        enter(campaign, "APPRAISAL_1");
        appraise(card);
        enter(campaign, "EXPLANATION");
        enter(campaign, "APPRAISAL_2");
        enter(campaign, "REVIEW");
        return publish(campaign);
    }

    /** A campaign in self-scoring. */
    public static String opened() {
        String campaign = campaign();
        enter(campaign, "SELF_SCORING");
        return campaign;
    }

    public static String card(String campaign) {
        return VinhLinh.head().get("/api/v1/scorecards?campaignId=" + campaign).path("items[0].id");
    }

    public static void submitted(String card) {
        scoreAllLines(card);
        send(VinhLinh.head(), card, "approval");
        send(VinhLinh.head(), card, "submission");
    }

    public static String externalResult() {
        Response recorded = VinhLinh.organiser()
                .body("""
                        {"assessedUnitId":"%s","programme":"TASK_COMPLETION","period":"2023",
                         "decision":{"number":"473/QĐ-UBND","date":"2024-03-06","issuerUnitId":"%s"},
                         "class":"COMPLETED_EXCELLENT","rank":1,"rankedUnits":10}""".formatted(VinhLinh.DISTRICT, VinhLinh.PROVINCE))
                .post("/api/v1/external-results");
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
        return recorded.path("id");
    }

    static String campaign() {
        return campaign("2023-12-14");
    }

    /** A draft with that last day of self-scoring. */
    public static String campaign(String selfScoringTo) {
        return campaign(selfScoringTo, List.of(VinhLinh.DISTRICT));
    }

    public static String campaign(String selfScoringTo, List<String> units) {
        Response created = VinhLinh.organiser()
                .body("""
                        {"title":"Chấm điểm mức độ hoàn thành nhiệm vụ năm 2023","programme":"TASK_COMPLETION","period":"2023",
                         "criteriaSetId":"%s","organiserUnitId":"%s","assessedUnitIds":["%s"],
                         "dates":{"selfScoringFrom":"2023-11-07","selfScoringTo":"%s","appraisal1To":"2024-01-15",
                                  "explanationTo":"2024-01-31","appraisal2To":"2024-02-28"}}""".formatted(VinhLinh.SET, VinhLinh.PROVINCE, String.join("\",\"", units), selfScoringTo))
                .post("/api/v1/campaigns");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.<String>path("warnings.find { it.code == 'missing-lead' }.criterionCode"))
                .isEqualTo("I.C.3");
        return created.path("id");
    }

    public static void enter(String campaign, String phase) {
        String tag = VinhLinh.organiser().get("/api/v1/campaigns/" + campaign).header("ETag");
        Response entered = VinhLinh.organiser()
                .header("If-Match", tag)
                .body("{\"phase\":\"%s\"}".formatted(phase))
                .post("/api/v1/campaigns/" + campaign + "/phase");
        assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(200);
    }

    /** What the organiser asks of the campaign as he last read it: a cancellation, a closure. */
    public static Response end(String campaign, String end, String body) {
        String tag = VinhLinh.organiser().get("/api/v1/campaigns/" + campaign).header("ETag");
        return VinhLinh.organiser()
                .header("If-Match", tag)
                .body(body)
                .post("/api/v1/campaigns/" + campaign + "/" + end);
    }

    public static void scoreAllLines(String card) {
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

    static Map<String, Entry> entries() {
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

    static Entry entry(String officer, String unit, String body) {
        return new Entry("canbo." + officer, "scoring-officer@" + unit, body);
    }

    public static void send(RequestSpecification head, String card, String step) {
        String tag = VinhLinh.head().get("/api/v1/scorecards/" + card).header("ETag");
        Response sent = head.header("If-Match", tag).post("/api/v1/scorecards/" + card + "/" + step);
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(200);
    }

    public static void appraise(String card) {
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

    static void judge(String card, String code, String points, String reason, String cause) {
        String tag = VinhLinh.appraiser()
                .get("/api/v1/scorecards/{card}/lines/{code}", card, code)
                .header("ETag");
        Response judged = VinhLinh.appraiser()
                .header("If-Match", tag)
                .body("{\"points\":%s,\"reason\":\"%s\",\"causeCode\":\"%s\"}".formatted(points, reason, cause))
                .put("/api/v1/scorecards/{card}/lines/{code}/appraisal", card, code);
        assertThat(judged.statusCode()).as(judged.asString()).isEqualTo(200);
    }

    public static String publish(String campaign) {
        String tag = VinhLinh.organiser().get("/api/v1/campaigns/" + campaign).header("ETag");
        Response published = VinhLinh.organiser()
                .header("If-Match", tag)
                // As front ends do: the key is kept in the transaction of the effect.
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"decision\":{\"number\":\"473/QĐ-UBND\",\"date\":\"2024-03-06\"}}")
                .post("/api/v1/campaigns/" + campaign + "/publication");
        assertThat(published.statusCode()).as(published.asString()).isEqualTo(201);
        return published.path("items[0].id");
    }
}

package vn.chiso.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chiso.testing.Baseline;

/**
 * A campaign of 41 units in three groups whose points come to what the documents publish: Tuy Phước 82.13 % and fourth of 11 (with
 * the 52.15 that its own sum lacks), Đồng Mỏ 81.9 and 13th of 20, Vĩnh Linh 94.74 % and first of 10, excellent. The other units are
 * made up, so that bounds, ties and quotas are met.
 */
public final class PublishedYear {

    public static final String SET = VinhLinh.unit(210);
    public static final String REGULATION = VinhLinh.unit(610);
    public static final String DISTRICTS = VinhLinh.unit(710);
    public static final String COMMUNES = VinhLinh.unit(711);
    public static final String OTHERS = VinhLinh.unit(712);

    /** Fourth by 82.13; 500 to 510 in the order of their points. */
    public static final String TUY_PHUOC = VinhLinh.unit(503);

    public static final String DONG_MO = VinhLinh.unit(532);
    public static final String VINH_LINH = VinhLinh.unit(540);

    /** Nothing is known of it but its points. */
    public static final String UNKNOWN = VinhLinh.unit(541);

    /** 72 of 90: the officials' survey does not apply. */
    public static final int WITHOUT_SURVEY = 505;

    private static final BigDecimal OFFICIALS = new BigDecimal("6.71");
    private static final BigDecimal SATISFACTION = new BigDecimal("23.27");

    private PublishedYear() {}

    /** Points by number of the unit. */
    static Map<Integer, String> points() {
        Map<Integer, String> points = new LinkedHashMap<>();
        var districts = List.of("95", "90.01", "90", "82.13", "80.01", "72", "80", "79.99", "70", "69.99", "50");
        IntStream.range(0, 11).forEach(i -> points.put(500 + i, districts.get(i)));
        // Twelve before Đồng Mỏ, of which the third and the fourth are equal, and seven behind.
        IntStream.range(0, 20).forEach(i -> points.put(520 + i, Integer.toString(i < 12 ? 94 - i : 93 - i)));
        points.put(523, points.get(522));
        points.put(532, "81.9");
        IntStream.range(0, 10).forEach(i -> points.put(540 + i, i == 0 ? "94.74" : Integer.toString(93 - i)));
        return points;
    }

    /** In review, and nothing else has happened: everything is scored and appraised, nothing published; answers the campaign. */
    public static String freshlyInReview() {
        return Baseline.of("year in review", String.class, () -> {
            announce();
            return inReview();
        });
    }

    private static void announce() {
        VinhLinh.fresh();
        points().keySet()
                .forEach(number -> VinhLinh.publish(
                        "criteria.unit", VinhLinh.unit(number), "chiso.criteria.unit-created.v1", """
                {"id":"%s","version":0,"code":"QT.X%d","name":"Đơn vị %d","type":"DISTRICT","parentId":"%s","aliases":[],
                 "serves":[],"validFrom":"2000-01-01","predecessors":[],"successors":[]}""".formatted(
                                        VinhLinh.unit(number), number, number, VinhLinh.PROVINCE)));
        group(DISTRICTS, 500, 511);
        group(COMMUNES, 520, 540);
        group(OTHERS, 540, 550);
        VinhLinh.publish("criteria.indicator", VinhLinh.unit(310), "chiso.criteria.indicator-defined.v1", """
                {"id":"%s","version":1,"code":"LATE_DOSSIERS","name":"Số hồ sơ trễ hạn","unitOfMeasure":"hồ sơ",
                 "direction":"LOWER_IS_BETTER","scale":0}""".formatted(
                        VinhLinh.unit(310)));
        VinhLinh.awaitRows("select count(*) from indicator_definition", 2);
        VinhLinh.publish("criteria.criteria-set", SET, "chiso.criteria.criteria-set-published.v1", set());
        VinhLinh.publish("criteria.regulation", REGULATION, "chiso.criteria.regulation-published.v1", regulation());
        VinhLinh.awaitRows("select count(*) from unit_node", 14 + 41);
        VinhLinh.awaitRows("select count(*) from unit_group_member", 41);
        VinhLinh.awaitRows("select count(*) from regulation", 1);
        VinhLinh.awaitRows("select count(*) from criteria_set", 2);
    }

    private static String inReview() {
        Response created = VinhLinh.organiser()
                .body("""
                        {"title":"Chỉ số CCHC năm 2023","programme":"PAR_INDEX","period":"2023","criteriaSetId":"%s",
                         "organiserUnitId":"%s","unitGroupIds":["%s","%s","%s"],"assessedUnitIds":[],"regulationId":"%s",
                         "dates":{"selfScoringFrom":"2023-11-07","selfScoringTo":"2023-12-14","appraisal1To":"2024-01-15",
                                  "explanationTo":"2024-01-31","appraisal2To":"2024-02-28"}}""".formatted(SET, VinhLinh.PROVINCE, DISTRICTS, COMMUNES, OTHERS, REGULATION))
                .post("/api/v1/campaigns");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        String campaign = created.path("id");
        Journey.enter(campaign, "SELF_SCORING");
        var cards = points().keySet().stream()
                .collect(Collectors.toMap(
                        number -> number, number -> card(campaign, number), (a, b) -> a, LinkedHashMap::new));
        cards.forEach((number, card) -> handIn(number, card, points().get(number)));
        Journey.enter(campaign, "APPRAISAL_1");
        cards.values().forEach(PublishedYear::appraise);
        Journey.enter(campaign, "EXPLANATION");
        Journey.enter(campaign, "APPRAISAL_2");
        Journey.enter(campaign, "REVIEW");
        return campaign;
    }

    private static String card(String campaign, int number) {
        return VinhLinh.organiser()
                .get("/api/v1/scorecards?campaignId=" + campaign + "&assessedUnitId=" + VinhLinh.unit(number))
                .path("items[0].id");
    }

    private static void handIn(int number, String card, String points) {
        var total = new BigDecimal(points);
        boolean surveyed = number != WITHOUT_SURVEY;
        boolean high = total.compareTo(new BigDecimal("85")) >= 0;
        var officials = !surveyed ? BigDecimal.ZERO : high ? BigDecimal.TEN : OFFICIALS;
        var satisfaction = high ? new BigDecimal("30") : SATISFACTION;
        var reform = total.subtract(officials).subtract(satisfaction);
        var first = reform.subtract(new BigDecimal("15"));
        var scored = as(number)
                .body("""
                        {"lines":[{"code":"I.1","version":0,"self":{"inputs":{"numerator":%s,"denominator":45}}},
                                  {"code":"I.2","version":0,"self":{"inputs":{"numerator":15,"denominator":15}}},
                                  {"code":"II","version":0,"self":%s},
                                  {"code":"III","version":0,"self":{"inputs":{"percent":%s}}}]}""".formatted(
                                first,
                                surveyed
                                        ? "{\"inputs\":{\"percent\":%s}}".formatted(percent(officials, "10"))
                                        : "{\"notApplicable\":true,\"explanation\":\"Không khảo sát\"}",
                                percent(satisfaction, "30")))
                .post("/api/v1/scorecards/" + card + "/lines");
        assertThat(scored.<Integer>path("kept")).as(scored.asString()).isEqualTo(4);
        for (var step : List.of("approval", "submission")) {
            var tag = as(number).get("/api/v1/scorecards/" + card).header("ETag");
            var sent = as(number).header("If-Match", tag).post("/api/v1/scorecards/" + card + "/" + step);
            assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(200);
        }
    }

    private static RequestSpecification as(int number) {
        return VinhLinh.as("thutruong." + number, "unit-head@QT.X" + number);
    }

    private static String percent(BigDecimal points, String max) {
        return points.multiply(BigDecimal.valueOf(100))
                .divide(new BigDecimal(max), 6, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static void appraise(String card) {
        var path = "/api/v1/scorecards/" + card;
        var copied = VinhLinh.appraiser()
                .header("If-Match", VinhLinh.appraiser().get(path).header("ETag"))
                .body("{\"copySelf\":true}")
                .post(path + "/appraisal");
        assertThat(copied.statusCode()).as(copied.asString()).isEqualTo(200);
    }

    /** Vĩnh Linh did all its tasks in time and nobody was disciplined. */
    public static Response enterFacts(String campaign, String unit, String tag, String body) {
        return VinhLinh.organiser()
                .header("If-Match", tag)
                .body(body)
                .put("/api/v1/campaigns/" + campaign + "/facts/" + unit);
    }

    /** Communes and districts of a low class with ten late dossiers are not commended. */
    public static Response publish(String campaign, String commendation) {
        String tag = VinhLinh.organiser().get("/api/v1/campaigns/" + campaign).header("ETag");
        return VinhLinh.organiser()
                .header("If-Match", tag)
                .body("""
                        {"decision":{"number":"264/QĐ-UBND","date":"2024-01-22"},"commendation":%s}""".formatted(commendation))
                .post("/api/v1/campaigns/" + campaign + "/publication");
    }

    private static void group(String id, int from, int to) {
        var members = IntStream.range(from, to)
                .mapToObj(number ->
                        "{\"unitId\":\"%s\",\"from\":\"2000-01-01\",\"to\":null}".formatted(VinhLinh.unit(number)))
                .toList();
        VinhLinh.publish("criteria.unit-group", id, "chiso.criteria.unit-group-changed.v1", """
                {"id":"%s","version":1,"code":"K%s","name":"Khối","ownerUnitId":"%s","members":[%s]}""".formatted(
                        id, id.substring(33), VinhLinh.PROVINCE, String.join(",", members)));
    }

    private static String set() {
        return """
                {"id":"%s","version":1,"programme":"PAR_INDEX","title":"Bộ chỉ số CCHC","period":"2023","coverage":"FULL",
                 "decision":{"number":"1325/QĐ-UBND","date":"2023-06-23","issuerUnitId":"%s"},
                 "status":"PUBLISHED","revision":1,"rounding":{"scale":2,"mode":"HALF_UP"},
                 "nodes":[%s,%s,%s,%s,%s]}""".formatted(
                        SET,
                        VinhLinh.PROVINCE,
                        """
                        {"id":"%s","code":"I","title":"Kết quả CCHC","maxPoints":60,"leaf":false,
                         "method":{"kind":"AGGREGATE"},"evidenceRequired":false}""".formatted(VinhLinh.unit(2201)),
                        leaf(2202, "I.1", "I", "45", "{\"kind\":\"PROPORTIONAL\"}"),
                        leaf(2203, "I.2", "I", "15", "{\"kind\":\"PROPORTIONAL\"}"),
                        leaf(2204, "II", null, "10", "{\"kind\":\"SURVEY\",\"indicator\":\"OFFICIALS\"}"),
                        leaf(2205, "III", null, "30", "{\"kind\":\"SURVEY\",\"indicator\":\"SIPAS\"}"));
    }

    private static String leaf(int number, String code, String parent, String max, String method) {
        return """
                {"id":"%s","code":"%s",%s"title":"Tiêu chí %s","maxPoints":%s,"leaf":true,"method":%s,
                 "naPolicy":{"kind":"EXCLUDED"},"evidenceRequired":false}""".formatted(
                        VinhLinh.unit(number),
                        code,
                        parent == null ? "" : "\"parentCode\":\"%s\",".formatted(parent),
                        code,
                        max,
                        method);
    }

    /** Two excellent districts at most; of the others an excellent one did all its tasks in time; communes have no rules. */
    private static String regulation() {
        var bands = """
                [{"classCode":"EXCELLENT","title":"Xuất sắc","from":90},
                 {"classCode":"GOOD","title":"Tốt","from":80,"to":90},
                 {"classCode":"FAIR","title":"Khá","from":70,"to":80},
                 {"classCode":"AVERAGE","title":"Trung bình","to":70}]""";
        return """
                {"id":"%s","version":1,"programme":"PAR_INDEX","title":"Quy định xếp loại","periods":["2023"],
                 "decision":{"number":"1/QĐ-UBND","date":"2023-01-05","issuerUnitId":"%s"},"complete":false,
                 "status":"PUBLISHED","revision":1,
                 "groups":[
                  {"unitGroupId":"%s","label":"Khối huyện","measure":"INDEX_PERCENT","bands":%s,
                   "quotas":[{"classCode":"EXCELLENT","maxPercent":20}]},
                  {"unitGroupId":"%s","label":"Khối khác","measure":"INDEX_PERCENT","bands":%s,
                   "conditions":[
                    {"classes":["EXCELLENT"],"requires":{"kind":"ALL_TASKS_ON_TIME"},"fallsTo":"GOOD"},
                    {"classes":["EXCELLENT"],"requires":{"kind":"FACT_HOLDS","fact":"QUALITY_ASSURED",
                     "title":"Nhiệm vụ được giao bảo đảm chất lượng"},"fallsTo":"GOOD"},
                    {"classes":["EXCELLENT","GOOD","FAIR"],"requires":{"kind":"NO_DISCIPLINE"},"fallsTo":"AVERAGE",
                     "legalBasis":"Nghị định 335/2025/NĐ-CP"}]}],
                 "tiePolicy":{"kind":"SECONDARY_KEYS","numbering":"SKIPPING","keys":[{"kind":"TOTAL_POINTS"}]},
                 "timetable":[]}""".formatted(REGULATION, VinhLinh.PROVINCE, DISTRICTS, bands, OTHERS, bands);
    }
}

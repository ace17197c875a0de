package vn.chiso.scoring.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.scoring.PublishedYear;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.scoring.export.ReadBack;
import vn.chiso.scoring.result.snapshot.CanonicalJson;
import vn.chiso.testing.EventContracts;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;

/** Index, rank and class of the documents, from the cards of 41 units to what is published, verified and found tampered with. */
@QuarkusTest
class PublishedYearTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String COMMENDATION = """
            {"lateIndicator":"LATE_DOSSIERS","manyLate":10,"headRatings":{"GOOD":"Hoàn thành tốt"},
             "bars":[{"unitTypes":["DISTRICT"],"classes":["AVERAGE"]},
                     {"unitTypes":["DIVISION"],"areaBelowPercent":80}]}""";

    private static String campaign;

    @BeforeEach
    void the_year_is_published() {
        if (campaign == null) {
            var made = PublishedYear.freshlyInReview();
            factsAreEnteredUntilPublished(made);
            rankingBeforePublicationIsForTheOrganiser(made);
            lateDossiersAreTypedIn();
            publicationIsRefused(made, COMMENDATION.replace("LATE_DOSSIERS", "LUCK"), "late-indicator-unknown");
            publicationIsRefused(made, COMMENDATION.replace("\"AVERAGE\"", "\"LUCKY\""), "class-not-in-regulation");
            publicationIsRefused(made, COMMENDATION.replace("[\"AVERAGE\"]", "[]"), "commendation-bar-ambiguous");
            PublishedYear.publish(made, COMMENDATION).then().statusCode(201).body("items", hasSize(41));
            campaign = made;
        }
    }

    private static void lateDossiersAreTypedIn() {
        VinhLinh.organiser()
                .body("""
                        {"indicator":"LATE_DOSSIERS","unitId":"%s","period":"2023","value":22,"source":"Một cửa"}""".formatted(VinhLinh.unit(509)))
                .post("/api/v1/indicator-values")
                .then()
                .statusCode(201);
    }

    private static void publicationIsRefused(String campaign, String commendation, String code) {
        PublishedYear.publish(campaign, commendation).then().statusCode(422).body("code", equalTo(code));
    }

    private static void factsAreEnteredUntilPublished(String campaign) {
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

    private static ValidatableResponse enter(String campaign, String tag, String body) {
        return PublishedYear.enterFacts(campaign, PublishedYear.VINH_LINH, tag, body)
                .then();
    }

    private static void rankingBeforePublicationIsForTheOrganiser(String campaign) {
        VinhLinh.organiser()
                .get("/api/v1/campaigns/" + campaign + "/ranking")
                .then()
                .statusCode(200)
                .body("groups", hasSize(3));
        assertThat(rankingSheet(campaign)).contains(List.of("(DỰ KIẾN – chưa công bố)"));
        VinhLinh.as("thutruong.503", "unit-head@QT.X503")
                .get("/api/v1/campaigns/" + campaign + "/ranking")
                .then()
                .statusCode(403);
    }

    private static List<List<String>> rankingSheet(String campaign) {
        return ReadBack.xlsx(VinhLinh.organiser()
                .get("/api/v1/campaigns/" + campaign + "/ranking/export")
                .asByteArray());
    }

    @Test
    void the_ranking_goes_out_group_by_group_with_its_decision() {
        var rows = rankingSheet(campaign);
        assertThat(rows)
                .startsWith(
                        List.of("PHỤ LỤC"),
                        List.of("BẢNG XẾP HẠNG CÁC ĐƠN VỊ NĂM 2023"),
                        List.of("Chỉ số CCHC năm 2023"),
                        List.of("Theo điểm sau thẩm định"),
                        List.of(
                                "(Kèm theo Quyết định số 264/QĐ-UBND ngày 22 tháng 01 năm 2024 của UBND tỉnh Quảng Trị)"),
                        List.of("Thứ hạng", "Đơn vị", "Điểm", "Điểm tối đa áp dụng", "Chỉ số (%)", "Xếp loại"),
                        List.of("I. Khối huyện"))
                .contains(List.of("4", "Đơn vị 503", "82,13", "100,00", "82,13", "Tốt"))
                .contains(List.of("1", "Đơn vị 540", "94,74", "100,00", "94,74", "Xuất sắc"))
                .hasSize(6 + 3 + 41);
    }

    @Test
    void tuy_phuoc_is_fourth_of_11_with_82_13() throws Exception {
        var result = result(PublishedYear.TUY_PHUOC);

        assertThat(result.at("/index/points").decimalValue()).isEqualByComparingTo("82.13");
        assertThat(result.at("/index/maximum").decimalValue()).isEqualByComparingTo("100");
        assertThat(result.at("/index/percent").decimalValue()).isEqualByComparingTo("82.13");
        assertThat(result.get("rank").intValue()).isEqualTo(4);
        assertThat(result.get("rankedUnits").intValue()).isEqualTo(11);
        assertThat(result.get("class").textValue()).isEqualTo("GOOD");
        classification(PublishedYear.TUY_PHUOC)
                .body("components.code", contains("APPRAISED", "SURVEY:OFFICIALS", "SURVEY:SIPAS"))
                .body("components.points", contains(52.15f, 6.71f, 23.27f))
                .body("regulationComplete", equalTo(false))
                .body("reasons.vi[0]", equalTo("Chỉ số 82,13 / 100 × 100 = 82,13% thuộc mức “Tốt” (80 ≤ x < 90)"));
    }

    @Test
    void dong_mo_is_13th_of_20_with_81_9_and_a_group_without_rules_has_no_class() throws Exception {
        var result = result(PublishedYear.DONG_MO);

        assertThat(result.at("/index/percent").decimalValue()).isEqualByComparingTo("81.9");
        assertThat(result.get("rank").intValue()).isEqualTo(13);
        assertThat(result.get("rankedUnits").intValue()).isEqualTo(20);
        assertThat(result.has("class")).isFalse();
        classification(PublishedYear.DONG_MO)
                .body("reasons.en", contains("No class: the regulation says nothing of this group of units"));
    }

    @Test
    void vinh_linh_is_first_of_10_and_excellent_for_its_tasks_are_done_in_time() throws Exception {
        var result = result(PublishedYear.VINH_LINH);

        assertThat(result.at("/index/percent").decimalValue()).isEqualByComparingTo("94.74");
        assertThat(result.get("rank").intValue()).isEqualTo(1);
        assertThat(result.get("rankedUnits").intValue()).isEqualTo(10);
        assertThat(result.get("class").textValue()).isEqualTo("EXCELLENT");
        classification(PublishedYear.VINH_LINH)
                .body("tasks.done", equalTo(120))
                .body("confirmed.QUALITY_ASSURED", equalTo(true))
                .body("reasons.en", hasSize(1));
    }

    @Test
    void what_is_not_known_bars_the_class_and_each_condition_says_so() {
        classification(PublishedYear.UNKNOWN)
                .body("class", equalTo("AVERAGE"))
                .body("reasons.vi", hasSize(5))
                .body(
                        "reasons.vi",
                        hasItems(
                                "Không được xếp mức “Xuất sắc”, xếp xuống mức “Trung bình”:",
                                "  Chưa đạt điều kiện: Nhiệm vụ được giao bảo đảm chất lượng; thực tế: chưa có số liệu"))
                .body("reasons.en", hasItem(containsString("Nghị định 335/2025/NĐ-CP")));
    }

    /** 80 is met at 80.01 and 80, not at 79.99; 72 of 90 is 80 %, too, and less points are the worse rank. */
    @ParameterizedTest
    @CsvSource({
        "501, 2, 1, EXCELLENT",
        "502, 3, 1, GOOD",
        "504, 5, 1, GOOD",
        "506, 6, 1, GOOD",
        "505, 7, 1, GOOD",
        "507, 8, 1, FAIR",
        "508, 9, 1, FAIR",
        "509, 10, 1, AVERAGE",
    })
    void the_bounds_of_bands_are_exact(int unit, int rank, int sharing, String classCode) {
        classification(VinhLinh.unit(unit))
                .body("rank", equalTo(rank))
                .body("sharing", equalTo(sharing))
                .body("class", equalTo(classCode));
    }

    @Test
    void equal_indexes_are_told_apart_by_points_and_share_a_rank_where_these_are_equal() throws Exception {
        assertThat(result(VinhLinh.unit(PublishedYear.WITHOUT_SURVEY))
                        .at("/index/maximum")
                        .decimalValue())
                .isEqualByComparingTo("90");
        classification(VinhLinh.unit(PublishedYear.WITHOUT_SURVEY)).body("decidedBy", equalTo("TOTAL_POINTS"));
        for (int unit : new int[] {522, 523}) {
            classification(VinhLinh.unit(unit)).body("rank", equalTo(3)).body("sharing", equalTo(2));
        }
        classification(VinhLinh.unit(524)).body("rank", equalTo(5));
    }

    @Test
    void the_third_excellent_unit_of_eleven_is_over_the_quota() {
        classification(VinhLinh.unit(502))
                .body("reasons.vi", hasSize(2))
                .body(
                        "reasons.en[1]",
                        equalTo(
                                "Not given the class “Xuất sắc”: at most 2 units (20% of 11 units), the unit has rank 3; falls to “Tốt”"));
    }

    @ParameterizedTest
    @CsvSource({"503, POSSIBLE, Hoàn thành tốt, 0", "509, BARRED, , 2", "510, UNDECIDED, , 2"})
    void who_is_average_and_late_is_not_commended(int unit, String verdict, String headRating, int reasons) {
        classification(VinhLinh.unit(unit))
                .body("commendation.verdict", equalTo(verdict))
                .body("commendation.headRating", equalTo(headRating))
                .body("commendation.reasons.vi", hasSize(reasons))
                .body("commendation.reasons.en", hasSize(reasons));
    }

    @Test
    void the_ranking_says_the_same_to_all_who_see_a_result_of_the_campaign() {
        for (var reader : List.of(
                VinhLinh.organiser(),
                VinhLinh.as("thutruong.503", "unit-head@QT.X503"),
                VinhLinh.as("portal", "portal@QT"))) {
            reader.get("/api/v1/campaigns/" + campaign + "/ranking?unitGroupId=" + PublishedYear.DISTRICTS)
                    .then()
                    .statusCode(200)
                    .body("groups", hasSize(1))
                    .body("groups[0].units", hasSize(11))
                    .body("groups[0].units[3].unit.id", equalTo(PublishedYear.TUY_PHUOC))
                    .body("groups[0].units[3].rank", equalTo(4))
                    .body("groups[0].units[3].class", equalTo("GOOD"))
                    .body("groups[0].unranked", empty());
        }
        VinhLinh.as("khach", "viewer@TG")
                .get("/api/v1/campaigns/" + campaign + "/ranking")
                .then()
                .statusCode(404);
    }

    @Test
    void an_area_and_a_criterion_rank_units_by_their_shares_at_every_stage() {
        for (var stage : List.of("SELF", "APPRAISAL_1", "FINAL")) {
            VinhLinh.organiser()
                    .get("/api/v1/campaigns/" + campaign + "/ranking?criterionCode=I&stage=" + stage + "&unitGroupId="
                            + PublishedYear.DISTRICTS)
                    .then()
                    .statusCode(200)
                    .body("stage", equalTo(stage))
                    .body("groups[0].units[0].index.points", equalTo(55.00f))
                    .body("groups[0].units[0].index.maximum", equalTo(60))
                    .body(
                            "groups[0].units.find { it.unit.id == '%s' }.index.points"
                                    .formatted(PublishedYear.TUY_PHUOC),
                            equalTo(52.15f))
                    .body("groups[0].units[0].class", nullValue());
        }
        ranking("criterionCode=II&unitGroupId=" + PublishedYear.DISTRICTS)
                .body("groups[0].units[0].sharing", equalTo(3))
                .body("groups[0].units[3].rank", equalTo(4))
                .body("groups[0].unranked.id", contains(VinhLinh.unit(PublishedYear.WITHOUT_SURVEY)));
        ranking("criterionCode=IX").statusCode(422).body("code", equalTo("criterion-not-in-set"));
        ranking("stage=HALFWAY").statusCode(400);
    }

    @Test
    void a_ranking_is_read_page_by_page() {
        List<String> read = new ArrayList<>();
        var page = ranking("limit=15").statusCode(200);
        for (int pages = 1; ; pages++) {
            assertThat(pages).isLessThanOrEqualTo(3);
            page.extract().<List<List<String>>>path("groups.units.unit.id").forEach(read::addAll);
            var next = page.extract().<String>path("next");
            if (next == null) {
                break;
            }
            assertThat(page.extract().header("Link")).contains("rel=\"next\"");
            page = ranking("limit=15&cursor=" + next).statusCode(200);
        }
        assertThat(read)
                .hasSize(41)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(
                        ranking("limit=200").extract().<List<List<String>>>path("groups.units.unit.id").stream()
                                .flatMap(List::stream)
                                .toList());
        ranking("cursor=bm9uZQ").statusCode(400).body("code", equalTo("invalid-cursor"));
        ranking("limit=201").statusCode(400);
    }

    private static ValidatableResponse ranking(String query) {
        return VinhLinh.organiser()
                .get("/api/v1/campaigns/" + campaign + "/ranking?" + query)
                .then();
    }

    @Test
    void every_result_verifies_and_a_digit_of_rank_class_or_sum_is_missed() throws Exception {
        for (var result : results()) {
            verification(result.get("id").textValue())
                    .body("valid", equalTo(true))
                    .body("standingAgrees", equalTo(true))
                    .body("differences", empty());
        }
        var tuyPhuoc = result(PublishedYear.TUY_PHUOC).get("id").textValue();
        var changes = Map.of(
                "{standing,rank,rank}", "3",
                "{standing,classification,code}", "\"EXCELLENT\"",
                "{standing,nodes,0,points}", "53.15",
                "{standing,index,points}", "82.14",
                "{standing,commendation,verdict}", "\"BARRED\"",
                "{standing,components,0,points}", "53.15");
        var names = Map.of(
                "{standing,rank,rank}", "rank",
                "{standing,classification,code}", "class",
                "{standing,nodes,0,points}", "nodes/I",
                "{standing,index,points}", "index",
                "{standing,commendation,verdict}", "commendation",
                "{standing,components,0,points}", "components");
        for (var change : changes.entrySet()) {
            behindOurBack(
                    "create temporary table kept as select id, snapshot, sha256 from result where id = '%s'; "
                                    .formatted(tuyPhuoc)
                            + "update result set snapshot = jsonb_set(snapshot, '%s', '%s') where id = '%s'"
                                    .formatted(change.getKey(), change.getValue(), tuyPhuoc),
                    () -> verification(tuyPhuoc)
                            .body("valid", equalTo(false))
                            .body("contentIntact", equalTo(false))
                            .body("standingAgrees", equalTo(false))
                            .body("differences", hasItem(names.get(change.getKey()))));
        }
        verification(tuyPhuoc).body("valid", equalTo(true));
    }

    @Test
    void a_result_from_before_there_were_ranks_still_verifies() throws Exception {
        var tuyPhuoc = result(PublishedYear.TUY_PHUOC).get("id").textValue();
        var snapshot =
                (ObjectNode) JSON.readTree(text("select snapshot from result where id = '%s'".formatted(tuyPhuoc)));
        snapshot.remove("standing");
        behindOurBack(
                "create temporary table kept as select id, snapshot, sha256 from result where id = '%s'; "
                                .formatted(tuyPhuoc)
                        + "update result set snapshot = snapshot - 'standing', sha256 = '%s' where id = '%s'"
                                .formatted(CanonicalJson.sha256(snapshot), tuyPhuoc),
                () -> verification(tuyPhuoc)
                        .body("differences", empty())
                        .body("valid", equalTo(true))
                        .body("standingAgrees", nullValue()));
    }

    private static String text(String query) throws SQLException {
        try (var connection = RealParts.database().getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void the_event_has_index_class_and_rank_beside_what_it_had() throws Exception {
        var id = result(PublishedYear.TUY_PHUOC).get("id").textValue();
        var event =
                Events.drain(
                                "scoring.result",
                                all -> all.stream()
                                        .anyMatch(received -> received.key().equals(id)))
                        .stream()
                        .filter(received -> received.key().equals(id))
                        .findFirst()
                        .orElseThrow();

        EventContracts.assertValid(Path.of("contracts/events/scoring.result.schema.json"), event.json());
        var body = JSON.readTree(event.json());
        assertThat(body.at("/index/points").decimalValue()).isEqualByComparingTo("82.13");
        assertThat(body.get("class").textValue()).isEqualTo("GOOD");
        assertThat(body.get("rank").intValue()).isEqualTo(4);
        assertThat(body.get("lines")).hasSize(4);
        assertThat(body.get("deductedPoints").decimalValue()).isEqualByComparingTo("17.87");
    }

    @Test
    void facts_are_settled_once_published() {
        PublishedYear.enterFacts(campaign, PublishedYear.UNKNOWN, "\"0\"", "{\"source\":\"a\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("facts-settled"));
    }

    private static JsonNode result(String unit) throws Exception {
        return JSON.readTree(VinhLinh.organiser()
                        .get("/api/v1/results?campaignId=" + campaign + "&assessedUnitId=" + unit)
                        .asString())
                .at("/items/0");
    }

    private static Iterable<JsonNode> results() throws Exception {
        var items = JSON.readTree(VinhLinh.organiser()
                        .get("/api/v1/results?limit=200&campaignId=" + campaign)
                        .asString())
                .get("items");
        assertThat(items).hasSize(41);
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static ValidatableResponse classification(String unit) {
        try {
            return VinhLinh.organiser()
                    .get("/api/v1/results/" + result(unit).get("id").textValue() + "/classification")
                    .then()
                    .statusCode(200);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValidatableResponse verification(String result) {
        return VinhLinh.organiser()
                .get("/api/v1/results/" + result + "/verification")
                .then()
                .statusCode(200);
    }

    /** A superuser puts the trigger aside, looks, and puts everything back. */
    private static void behindOurBack(String change, Runnable look) throws SQLException {
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica; " + change);
            try {
                look.run();
            } finally {
                statement.execute(
                        "update result r set snapshot = k.snapshot, sha256 = k.sha256 from kept k where k.id = r.id; drop table kept");
            }
        }
    }
}

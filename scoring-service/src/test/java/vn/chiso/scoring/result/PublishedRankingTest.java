package vn.chiso.scoring.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.PublishedYear;
import vn.chiso.scoring.VinhLinh;

/** The ranking of a published year: whole, by area, by criterion, page by page, as a file. */
@QuarkusTest
class PublishedRankingTest extends YearOfResults {

    @Test
    void the_ranking_goes_out_group_by_group_with_its_decision() {
        var rows = rankingTable(campaign);
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
    void points_of_a_criterion_are_seen_of_units_whose_results_are_seen() {
        var path = "/api/v1/campaigns/" + campaign + "/ranking";
        VinhLinh.as("thutruong.503", "unit-head@QT.X503")
                .get(path + "?criterionCode=I")
                .then()
                .statusCode(200)
                .body("groups", hasSize(1))
                .body("groups[0].units.unit.id", contains(PublishedYear.TUY_PHUOC))
                .body("groups[0].units[0].index.points", equalTo(52.15f))
                .body("groups[0].units[0].rank", not(equalTo(1)))
                .body("groups[0].unranked", empty());
        VinhLinh.organiser()
                .get(path + "?criterionCode=I&limit=200")
                .then()
                .statusCode(200)
                .body("groups.units.flatten()", hasSize(41));
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
    void a_ranking_that_is_known_is_not_sent_again() {
        var path = "/api/v1/campaigns/" + campaign + "/ranking?limit=5";
        var tag = VinhLinh.organiser().get(path).header("ETag");
        assertThat(tag).isNotNull();
        VinhLinh.organiser().header("If-None-Match", tag).get(path).then().statusCode(304);
        ranking("limit=6").statusCode(200).header("ETag", not(equalTo(tag)));
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
}

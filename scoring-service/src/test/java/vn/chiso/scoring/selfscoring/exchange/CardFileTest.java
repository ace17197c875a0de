package vn.chiso.scoring.selfscoring.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.testing.Tokens;

/** A card that is filled in without the system at hand. */
@QuarkusTest
class CardFileTest {

    private static final String HEAD = Tokens.of("thutruong.vl", "unit-head@QT.VL");
    private static final String POLICE = Tokens.of("canbo.ca", "scoring-officer@CA.VL");

    private static boolean announced;

    private String campaign;
    private String card;

    @BeforeEach
    void self_scoring_runs() {
        if (!announced) {
            VinhLinh.fresh();
            announced = true;
        }
        campaign = Journey.opened();
        card = Journey.card(campaign);
    }

    @Test
    void a_workbook_has_a_row_for_each_criterion_with_what_it_asks_for() {
        var file = CardWorkbook.of(HEAD, card);

        assertThat(file.codes())
                .isEqualTo(VinhLinh.head()
                        .get("/api/v1/scorecards/" + card + "/lines")
                        .path("items.criterionCode"));
        assertThat(file.text("I.A.1.1", "rule"))
                .isEqualTo(
                        "Đạt chỉ tiêu tỉnh giao: 8 điểm; không đạt: 0 điểm\nĐạt yêu cầu: 8 điểm; không đạt: 0 điểm.");
        assertThat(file.text("I.A.1.1", "input1")).isEqualTo("Đạt yêu cầu (có/không)");
        assertThat(file.text("V.5", "input1")).isEqualTo("Tử số");
        assertThat(file.text("I.C.3", "input1")).isEmpty();
    }

    @Test
    void only_the_cells_of_ones_own_lines_are_open_and_what_is_for_the_machine_is_hidden() {
        var file = CardWorkbook.of(POLICE, card);
        assertThat(file.codes()).containsExactly("I.C.3", "I.C.6");

        var whole = CardWorkbook.of(Tokens.of("xem", "viewer@QT.VL"), card);
        assertThat(whole.isLocked("I.C.3", "points")).isTrue();
        assertThat(file.isLocked("I.C.3", "points")).isFalse();
        assertThat(file.isLocked("I.C.3", "explanation")).isFalse();
        assertThat(file.isLocked("I.C.3", "value1")).isTrue();
        assertThat(file.isLocked("I.C.6", "points")).isTrue();
        assertThat(file.isLocked("I.C.6", file.valueColumn("I.C.6", "Số nội dung đạt")))
                .isFalse();
        assertThat(file.isLocked("I.C.6", "title")).isTrue();
        var lines = file.file().getSheet("lines");
        assertThat(lines.getProtect()).isTrue();
        assertThat(List.of("version", "inputs", "handedOut"))
                .allSatisfy(column ->
                        assertThat(lines.isColumnHidden(file.column(column))).isTrue());
        assertThat(file.file().getSheetVisibility(file.file().getSheetIndex("card")))
                .isEqualTo(SheetVisibility.HIDDEN);
    }

    @Test
    void what_is_filled_in_is_scored_as_by_a_request_and_sent_in_again_changes_nothing() {
        var file = CardWorkbook.of(HEAD, card)
                .input("V.5", "Tử số", "30982")
                .input("V.5", "Mẫu số", "31017")
                .input("I.A.1.1", "Đạt yêu cầu", "không")
                .put("I.C.3", "points", "2,5")
                .put("I.C.3", "explanation", "Có vụ cháy\ntrong quý II")
                .input("VI.1", "Tỷ lệ", "84,2")
                .put("VI.1", "title", "Tên khác");

        var job = file.checked();
        assertThat(job.getList("faults")).isEmpty();
        assertThat(job.getMap("counts")).containsEntry("created", 4).containsEntry("unchanged", 10);
        line("V.5").body("self", nullValue());
        assertThat(file.applied(job).getString("state")).isEqualTo("APPLIED");

        line("V.5").body("self.inputs.numerator", equalTo(30982)).body("self.by", equalTo("thutruong.vl"));
        line("I.A.1.1").body("self.inputs.targetMet", equalTo(false)).body("self.points", equalTo(0.0f));
        line("I.C.3").body("self.points", equalTo(2.5f)).body("self.explanation", equalTo("Có vụ cháy\ntrong quý II"));
        line("VI.1")
                .body("self.inputs.percent", equalTo(84.2f))
                .body("title", equalTo(file(HEAD).text("VI.1", "title")));
        assertThat(scored()).isEqualTo(4);
        assertThat(file.applied().getMap("counts"))
                .as("the file that was applied")
                .containsEntry("unchanged", 14);
        assertThat(file(HEAD).applied().getMap("counts")).as("a new download").containsEntry("unchanged", 14);
        assertThat(scored()).isEqualTo(4);
        assertThat(file(HEAD).put("I.C.3", "points", "2").applied().getMap("counts"))
                .containsEntry("changed", 1);
        line("I.C.3").body("self.points", equalTo(2.0f));
    }

    @Test
    void all_faults_are_told_at_once_by_row_and_column_and_nothing_is_scored() {
        var file = CardWorkbook.of(HEAD, card);
        file.input("V.5", "Tử số", "31018").input("V.5", "Mẫu số", "31017");
        file.put("I.C.3", "points", "99");
        file.put("I.A.1.1", "points", "8").input("I.A.1.1", "Đạt yêu cầu", "có");
        file.input("I.A.1.4.b", "Đạt yêu cầu", "có lẽ");
        file.input("VI.1", "Tỷ lệ", "1.000");
        file.put("IV.5.a", "notApplicable", "có");
        file.put("II", "explanation", "Chưa có số liệu");
        file.put("V.3", "value1", "5");
        file.input("VI.2.a", "Tỷ lệ", "55,25");
        file.file().getSheet("lines").getRow(file.row("VI.2.b") - 1).getCell(0).setCellValue("IX.1");
        var twice = file.file().getSheet("lines").getRow(file.row("VI.2.c") - 1);
        file.input("VI.2.c", "Tỷ lệ", "73");
        twice.getCell(0).setCellValue("VI.2.a");

        var job = file.checked();

        assertThat(job.getString("state")).isEqualTo("REFUSED");
        assertThat(job.getList("faults.collect { it.column + ' ' + it.code }", String.class))
                .containsExactlyInAnyOrder(
                        file.valueColumn("V.5", "Tử số") + " above-denominator",
                        "points points-out-of-range",
                        "points points-are-computed",
                        "value1 cell-not-boolean",
                        file.valueColumn("VI.1", "Tỷ lệ") + " cell-ambiguous-number",
                        "explanation explanation-required",
                        file.valueColumn("II", "Tỷ lệ") + " input-missing",
                        "value1 input-unknown",
                        "code not-found",
                        "code line-named-twice");
        assertThat(job.getList("faults.row")).contains(file.row("V.5"), file.row("IX.1"));
        assertThat(scored()).isZero();
    }

    @Test
    void a_line_that_was_scored_since_is_not_written_over_and_an_untouched_row_takes_nothing_back() {
        var heads = CardWorkbook.of(HEAD, card);
        CardWorkbook.of(POLICE, card).put("I.C.3", "points", "3").applied();

        assertThat(heads.input("VI.1", "Tỷ lệ", "84,2").applied().getMap("counts"))
                .containsEntry("created", 1);
        line("I.C.3").body("self.points", equalTo(3.0f));

        var job = heads.put("I.C.3", "points", "1").checked();
        assertThat(job.getList("faults.code")).isEqualTo(List.of("stale-version"));
        assertThat(job.getList("faults.row")).isEqualTo(List.of(heads.row("I.C.3")));
        line("I.C.3").body("self.points", equalTo(3.0f));
    }

    @Test
    void a_row_that_is_not_ones_own_is_refused_whatever_the_lock_says() {
        var job = CardWorkbook.of(Tokens.of("ca.ttr", "viewer@QT.VL", "scoring-officer@CA.VL"), card)
                .put("I.C.3", "points", "3")
                .put("IV.5.a", "points", "1")
                .checked();
        assertThat(job.getList("faults.collect { it.column + ' ' + it.code }", String.class))
                .containsExactly("code forbidden");
        assertThat(scored()).isZero();
    }

    @Test
    void a_workbook_of_another_card_or_of_none_is_refused() {
        var file = CardWorkbook.of(HEAD, card).put("I.C.3", "points", "3");
        var other = Journey.card(Journey.opened());
        assertThat(CardWorkbook.ended(HEAD, file.send(other)).getList("faults.code"))
                .isEqualTo(List.of("card-file-of-another-card"));

        file.file().getSheet("card").getRow(1).getCell(1).setCellValue(99);
        assertThat(file.checked().getList("faults.code")).isEqualTo(List.of("card-file-outdated"));

        file.file().removeSheetAt(file.file().getSheetIndex("card"));
        assertThat(file.checked().getList("faults.code")).isEqualTo(List.of("sheet-missing"));
    }

    @Test
    void a_card_that_is_locked_takes_no_file_and_a_reader_sends_none_in() {
        var file = CardWorkbook.of(HEAD, card).put("I.C.3", "points", "1");
        Journey.submitted(card);
        assertThat(file.checked().getList("faults.code")).isEqualTo(List.of("scorecard-not-in-this-step"));

        CardWorkbook.of(Tokens.of("xem", "viewer@QT.VL"), card).send().then().statusCode(403);
        given().auth()
                .oauth2(HEAD)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(new byte[] {1, 2, 3})
                .post(CardWorkbook.IMPORTS)
                .then()
                .statusCode(400)
                .body("errors", hasSize(1));
    }

    private CardWorkbook file(String token) {
        return CardWorkbook.of(token, card);
    }

    private ValidatableResponse line(String code) {
        return VinhLinh.head()
                .get("/api/v1/scorecards/{card}/lines/{code}", card, code)
                .then()
                .statusCode(200);
    }

    private long scored() {
        return VinhLinh.number(
                "select count(*) from scorecard_line where self is not null and scorecard_id = '%s'".formatted(card));
    }
}

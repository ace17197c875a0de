package vn.chiso.scoring.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.testing.Tokens;

/** The district's result of 2023 as the documents that go out with it. */
@QuarkusTest
class ResultDocumentsTest {

    private static String result;
    private static String campaign;

    @BeforeEach
    void the_result_is_published() {
        if (result == null) {
            VinhLinh.fresh();
            result = Journey.toResult();
            campaign = VinhLinh.head().get("/api/v1/results/" + result).path("campaignId");
        }
    }

    @Test
    void the_appendix_has_what_was_lost_by_criterion_area_and_unit() {
        var rows = ReadBack.xlsx(file("/results/" + result + "/appendix", "xlsx"));

        assertThat(rows)
                .startsWith(
                        List.of("PHỤ LỤC"),
                        List.of(
                                "TỔNG HỢP CÁC TIÊU CHÍ, TIÊU CHÍ THÀNH PHẦN BỊ TRỪ ĐIỂM NĂM 2023 CỦA UBND HUYỆN VĨNH LINH"),
                        List.of("Chấm điểm mức độ hoàn thành nhiệm vụ năm 2023"),
                        List.of(
                                "(Kèm theo Quyết định số 473/QĐ-UBND ngày 06 tháng 3 năm 2024 của UBND tỉnh Quảng Trị)"),
                        List.of(
                                "STT",
                                "Lĩnh vực, tiêu chí, tiêu chí thành phần",
                                "Điểm tối đa",
                                "Điểm thẩm định",
                                "Điểm bị trừ",
                                "Nội dung, lý do trừ điểm",
                                "Đơn vị phụ trách"))
                .contains(List.of(
                        "4",
                        "I.C.3. " + title("I.C.3"),
                        "3,00",
                        "2,00",
                        "1,00",
                        "Nhiều vụ cháy, đã dập tắt kịp thời",
                        "Công an huyện; Ban chỉ huy Quân sự huyện; Phòng Nông nghiệp và Phát triển nông thôn"))
                .contains(List.of(
                        "3",
                        "Công an huyện; Ban chỉ huy Quân sự huyện; Phòng Nông nghiệp và Phát triển nông thôn",
                        "1",
                        "1,00"));
        assertThat(rows.stream().filter(row -> row.size() > 1 && row.get(1).equals("Tổng cộng")))
                .as("both tables come to what the deductions come to")
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).contains(total()));
    }

    private static String total() {
        var total =
                VinhLinh.head().get("/api/v1/results/" + result + "/deductions").<Object>path("total");
        return total.toString().replace('.', ',');
    }

    private static String title(String code) {
        return VinhLinh.head()
                .get("/api/v1/results/" + result + "/deductions")
                .path("items.find { it.criterionCode == '%s' }.title".formatted(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/results/RESULT/appendix", "/campaigns/CAMPAIGN/ranking/export"})
    void each_format_says_the_same(String path) {
        var rows = ReadBack.xlsx(file(path, "xlsx"));
        assertThat(ReadBack.docx(file(path, "docx"))).isEqualTo(rows);
        var pdf = ReadBack.pdf(file(path, "pdf"));
        assertThat(rows.stream().map(row -> row.getLast().replaceAll("\\s+", " ")))
                .allSatisfy(cell -> assertThat(pdf).contains(cell));
    }

    @Test
    void a_file_has_a_vietnamese_name() {
        VinhLinh.head()
                .get("/api/v1/results/" + result + "/appendix?format=pdf")
                .then()
                .header("Content-Type", equalTo("application/pdf"))
                .header("Content-Disposition", containsString("filename=\"Phu luc tieu chi bi tru diem nam 2023"))
                .header("Content-Disposition", containsString("filename*=UTF-8''Ph%E1%BB%A5%20l%E1%BB%A5c%20"));
    }

    @ParameterizedTest
    @CsvSource({"/results/RESULT/appendix, odt", "/campaigns/CAMPAIGN/ranking/export, csv"})
    void a_format_that_there_is_not_is_refused(String path, String format) {
        VinhLinh.head()
                .get(url(path) + "?format=" + format)
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-document-format"))
                .body("errors[0].pointer", equalTo("?format"));
    }

    @Test
    void the_lines_of_all_cards_are_for_who_sees_them_all() {
        var rows = ReadBack.xlsx(given().auth()
                .oauth2(Tokens.of("tochuc.tinh", "organiser@QT"))
                .get(url("/campaigns/CAMPAIGN/export"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());

        assertThat(rows).hasSize(1 + 14);
        assertThat(rows.getFirst()).startsWith("Mã đơn vị", "Đơn vị", "Mã tiêu chí");
        assertThat(rows.stream().filter(row -> row.get(2).equals("I.C.3")))
                .singleElement()
                .isEqualTo(List.of(
                        "QT.VL",
                        "UBND huyện Vĩnh Linh",
                        "I.C.3",
                        title("I.C.3"),
                        "3",
                        "3",
                        "",
                        "2",
                        "",
                        "2",
                        "1",
                        "Nhiều vụ cháy, đã dập tắt kịp thời",
                        "FIRES"));
        VinhLinh.head().get(url("/campaigns/CAMPAIGN/export")).then().statusCode(403);
    }

    private static byte[] file(String path, String format) {
        return given().auth()
                .oauth2(Tokens.of("thutruong.vl", "unit-head@QT.VL"))
                .get(url(path) + "?format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String url(String path) {
        return "/api/v1" + path.replace("RESULT", result).replace("CAMPAIGN", campaign);
    }
}

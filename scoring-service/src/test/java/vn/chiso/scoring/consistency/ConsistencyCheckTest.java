package vn.chiso.scoring.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.scoring.consistency.Checks.DOCUMENT;
import static vn.chiso.scoring.consistency.Checks.PATH;
import static vn.chiso.scoring.consistency.Checks.made;
import static vn.chiso.scoring.consistency.Checks.officer;
import static vn.chiso.scoring.consistency.Checks.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.scoring.VinhLinh;

/** Documents are checked while one waits, and what was found stays. */
@QuarkusTest
class ConsistencyCheckTest {

    @BeforeEach
    void the_units_are_known() {
        VinhLinh.fresh();
    }

    @Test
    void the_example_of_the_contract_finds_what_it_shows() throws IOException {
        var check = post(example()).statusCode(201).body("findings", equalTo(1)).extract();
        officer()
                .get(check.header("Location") + "/findings")
                .then()
                .statusCode(200)
                .body("items.rule", contains("SCORE_NOT_DERIVABLE"), "items[0].expected", equalTo("1.33"));
    }

    @Test
    void what_was_found_is_told_in_the_language_of_the_reader() {
        var check = made();
        officer()
                .header("Accept-Language", "vi")
                .get(PATH + "/" + check + "/findings")
                .then()
                .statusCode(200)
                .header("Content-Language", "vi")
                .header("Vary", containsString("Accept-Language"))
                .body("items.rule", contains("SCORE_NOT_DERIVABLE", "NO_LEAD_UNIT"))
                .body("items.severity", contains("WARNING", "WARNING"))
                .body("items.pointer", contains("/criteria/0/points", "/criteria/0/units"))
                .body("items[0].found", equalTo("0.5"), "items[0].expected", equalTo("1.33"))
                .body("items[0].detail", allOf(containsString("0,5"), containsString("1,33")))
                .body("items[0].place", nullValue(), "items[0].waiver", nullValue());
        officer()
                .header("Accept-Language", "en")
                .get(PATH + "/" + check + "/findings")
                .then()
                .body("items[0].detail", containsString("0.5 points do not follow"));
    }

    @Test
    void a_check_and_its_document_can_be_read_again() {
        var check = made();
        officer()
                .get(PATH + "/" + check)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("checkedBy", equalTo("canbo.vl"), "findings", equalTo(2), "waived", equalTo(0))
                .body("programme", equalTo("TASK_COMPLETION"), "year", equalTo(2023));
        officer()
                .get(PATH + "/" + check + "/document")
                .then()
                .statusCode(200)
                .body("criteria[0].points.asWritten", equalTo("0,5"), "coverage", equalTo("EXTRACT"))
                .body("unitName", nullValue());
        VinhLinh.organiser()
                .get("/api/v1/audit/scoring?subjectType=consistency-check")
                .then()
                .body("items.action", contains("consistency-check.made"))
                .body("items[0].grantUsed", equalTo("scoring-officer@QT.VL"));
    }

    @Test
    void a_slip_in_the_name_of_the_unit_is_found_by_its_name_in_the_catalogue() {
        var check =
                post("""
                {"unitId":"%s","programme":"PAR_INDEX","year":2023,
                 "facts":[{"place":"end","unitName":"huyện Vĩnh Lĩnh"}]}""".formatted(VinhLinh.DISTRICT)).statusCode(201).extract().<String>path("id");
        officer()
                .get(PATH + "/" + check + "/findings")
                .then()
                .body("items.rule", contains("UNIT_NAME"), "items[0].expected", equalTo("UBND huyện Vĩnh Linh"));
    }

    @Test
    void a_repeated_request_makes_one_check() {
        var first = officer().header("Idempotency-Key", "k1").body(DOCUMENT).post(PATH);
        var second = officer().header("Idempotency-Key", "k1").body(DOCUMENT).post(PATH);
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
        officer()
                .header("Idempotency-Key", "k1")
                .body(DOCUMENT.replace("2023", "2024"))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        officer().get(PATH).then().body("items", hasSize(1));
    }

    @Test
    void lists_are_read_page_by_page() {
        var checks = IntStream.range(0, 3).mapToObj(i -> made()).toList();
        var first = officer().get(PATH + "?limit=2&unitId=" + VinhLinh.DISTRICT);
        first.then().body("items.id", contains(checks.get(0), checks.get(1)));
        officer()
                .get(PATH + "?limit=2&cursor=" + first.path("next"))
                .then()
                .body("items.id", contains(checks.get(2)), "next", nullValue());
        officer().get(PATH + "?unitId=" + VinhLinh.PROVINCE).then().body("items", empty());

        var findings = PATH + "/" + checks.getFirst() + "/findings?limit=1";
        var page = officer().get(findings);
        page.then().body("items.rule", contains("SCORE_NOT_DERIVABLE"));
        officer()
                .get(findings + "&cursor=" + page.path("next"))
                .then()
                .body("items.rule", contains("NO_LEAD_UNIT"), "next", nullValue());
        officer().get(findings + "&cursor=eA").then().statusCode(400).body("code", equalTo("invalid-cursor"));
    }

    @Test
    void ten_thousand_rows_are_checked_at_once_and_one_more_is_too_many() {
        post(rows(10_000)).statusCode(201).body("findings", equalTo(10_000)).time(lessThan(60_000L));
        var check = officer().get(PATH).<String>path("items[0].id");
        VinhLinh.awaitRows("select count(*) from consistency_finding where check_id = '%s'".formatted(check), 1_000);
        post(rows(10_001))
                .statusCode(400)
                .body("code", equalTo("validation-failed"), "errors.pointer", hasItem("/criteria"));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("\"asWritten\":\"0,5\"", "\"value\":" + "9".repeat(40), "/criteria/0/points/value"),
                Arguments.of("\"asWritten\":\"0,5\"", "\"value\":0.1234567", "/criteria/0/points/value"),
                Arguments.of("\"asWritten\":\"0,5\"", "\"value\":1e999999999", "/criteria/0/points/value"),
                Arguments.of("\"asWritten\":\"0,5\"", "\"value\":\"0,5\"", "/criteria/0/points/value"),
                Arguments.of("\"asWritten\":\"0,5\"", "\"asWritten\":\"\\u0000\"", "/criteria/0/points/asWritten"),
                Arguments.of("\"V.3\"", "\"\\ud800\"", "/criteria/0/code"),
                Arguments.of("\"V.3\"", "\" \"", "/criteria/0/code"),
                Arguments.of("\"V.3\"", "null", "/criteria/0/code"),
                Arguments.of("\"V.3\"", "\"" + "1".repeat(51) + "\"", "/criteria/0/code"),
                Arguments.of("\"denominator\":3", "\"denominator\":0", "/criteria/0/inputs/0/denominator"),
                Arguments.of("\"MET\"", "\"MOST\"", "/criteria/0/inputs/0/kind"),
                Arguments.of("\"year\":2023", "\"year\":20233", "/year"),
                Arguments.of("\"year\":2023", "\"year\":\"2023\"", "/year"),
                Arguments.of("TASK_COMPLETION", "xếp loại", "/programme"),
                Arguments.of("\"criteria\":[", "\"criteria\":[null,", "/criteria/0"),
                Arguments.of("\"criteria\"", "\"rows\"", "/rows"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_document_that_cannot_be_is_refused(String good, String bad, String pointer) {
        post(DOCUMENT.replace(good, bad)).statusCode(400).body("errors.pointer", hasItem(pointer));
        officer().get(PATH).then().body("items", empty());
    }

    @Test
    void a_number_of_forty_digits_in_a_text_is_a_finding() {
        post(DOCUMENT.replace("0,5", "1".repeat(40))).statusCode(201);
        var check = officer().get(PATH).<String>path("items[0].id");
        officer().get(PATH + "/" + check + "/findings").then().body("items.rule", hasItem("FIGURE_UNREADABLE"));
    }

    @Test
    void an_empty_document_breaks_no_rule() {
        post("{\"unitId\":\"%s\",\"programme\":\"X\",\"year\":2023}".formatted(VinhLinh.DISTRICT))
                .statusCode(201)
                .body("findings", equalTo(0));
        post("{}").statusCode(400);
        post("[]").statusCode(400);
        post("").statusCode(400);
    }

    private static String rows(int count) {
        return "{\"unitId\":\"%s\",\"programme\":\"X\",\"year\":2023,\"criteria\":[".formatted(VinhLinh.DISTRICT)
                + IntStream.range(0, count)
                        .mapToObj("{\"code\":\"I.%d\",\"points\":{\"value\":0}}"::formatted)
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private static String example() throws IOException {
        JsonNode contract = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("contracts/openapi.yaml").toFile());
        return contract.at("/paths/~1api~1v1~1consistency-checks/post/requestBody/content/application~1json/examples")
                .get("appendix")
                .get("value")
                .toString();
    }
}

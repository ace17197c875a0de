package vn.chiso.scoring.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.testing.EventContracts;
import vn.chiso.testing.Events;

@QuarkusTest
class ExternalResultTest {

    private static final String VALID = """
            {"assessedUnitId":"%s","programme":"TASK_COMPLETION","period":"2023",
             "decision":{"number":"473/QĐ-UBND","date":"2024-03-06","issuerUnitId":"%s"},
             "class":"COMPLETED_EXCELLENT","rank":1,"rankedUnits":10,"points":69.25,"maxPoints":97}""".formatted(VinhLinh.DISTRICT, VinhLinh.PROVINCE);

    private static final String SET_NAMED = "\"criteriaSetId\":\"" + VinhLinh.SET + "\",";

    private static final String APPENDIX = String.join(
            ",",
            line("'criterionCode':'II','points':47.37,'inputs':{'percent':94.74}"),
            line("'criterionCode':'V.5','points':4.98,'inputs':{'numerator':30982,'denominator':31017}"),
            line(
                    "'criterionCode':'V.3','points':0.5,'reason':'02 chỉ số giảm, 01 chỉ số tăng','causeCode':'BUSINESS_INDICES'"));

    private static boolean known;

    @BeforeEach
    void the_catalogue_is_known() {
        if (!known) {
            VinhLinh.fresh();
            known = true;
        }
    }

    @Test
    void class_and_rank_are_kept_as_published() {
        var id = Journey.externalResult();

        VinhLinh.head()
                .get("/api/v1/external-results/" + id)
                .then()
                .statusCode(200)
                .body("class", equalTo("COMPLETED_EXCELLENT"))
                .body("rank", equalTo(1))
                .body("rankedUnits", equalTo(10))
                .body("kind", equalTo("EXTERNAL"));
        VinhLinh.head()
                .get("/api/v1/external-results?assessedUnitId=" + VinhLinh.DISTRICT)
                .then()
                .body("items.id", hasItem(id));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("\"rank\":1", "\"rank\":11", 422, "rank-beyond-ranked-units", "/rank"),
                Arguments.of("\"rank\":1", "\"rank\":0", 400, "validation-failed", "/rank"),
                Arguments.of("69.25", "97.01", 422, "points-above-maximum", "/points"),
                Arguments.of("69.25", "-1", 400, "validation-failed", "/points"),
                Arguments.of("69.25", "1.12345", 422, "points-too-long", "/points"),
                Arguments.of(
                        ",\"issuerUnitId\":\"" + VinhLinh.PROVINCE + "\"",
                        "",
                        422,
                        "issuer-required",
                        "/decision/issuerUnitId"),
                Arguments.of("473/QĐ-UBND", "", 400, "validation-failed", "/decision/number"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_result_that_makes_no_sense_is_refused(String good, String bad, int status, String code, String pointer) {
        post("tochuc.tinh", "organiser@QT", VALID.replace(good, bad))
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    /** Three rows of the appendix of Vĩnh Linh, one of them with a slip of a hundredth. */
    @Test
    void published_points_stand_beside_computed_ones_and_a_plan_can_be_drafted_from_them() {
        var recorded = post("tochuc.tinh", "organiser@QT", withLines(SET_NAMED, APPENDIX))
                .statusCode(201)
                .body("lines.criterionCode", contains("II", "V.5", "V.3"))
                .body("lines.points", contains(47.37f, 4.98f, 0.5f))
                .body("lines.computedPoints", contains(47.37f, 4.99f, null))
                .body("lines.deductedPoints", contains(2.63f, 0.02f, 3.5f))
                .body("lines[1].title", notNullValue())
                .body("lines[1].trace.steps.step", hasItem("ARITHMETIC"))
                .body("points", equalTo(69.25f))
                .body("computed.points", equalTo(52.86f))
                .body("computed.deductedPoints", equalTo(6.14f))
                .body("computed.differing", contains("V.5"));
        var id = recorded.extract().<String>path("id");
        VinhLinh.head()
                .get("/api/v1/external-results/" + id)
                .then()
                .body("lines.computedPoints", contains(47.37f, 4.99f, null));

        var told = Events.drain(
                "scoring.result",
                all -> all.stream().anyMatch(event -> event.key().equals(id)));
        var event =
                told.stream().filter(each -> each.key().equals(id)).findFirst().orElseThrow();
        EventContracts.assertValid(Path.of("contracts/events/scoring.result.schema.json"), event.json());
        var lines = JsonPath.from(event.json());
        assertThat(lines.getList("lines.deductedPoints", Float.class)).containsExactly(2.63f, 0.02f, 3.5f);
        assertThat(lines.getString("lines[0].leadUnits[0].name")).isEqualTo("Phòng Nội vụ");
        assertThat(lines.getString("lines[2].deductionReason")).isEqualTo("02 chỉ số giảm, 01 chỉ số tăng");
    }

    static Stream<Arguments> refusedLines() {
        return Stream.of(
                Arguments.of(
                        SET_NAMED, line("'criterionCode':'IX','points':1"), "criterion-not-in-set", "/criterionCode"),
                Arguments.of(SET_NAMED, line("'criterionCode':'II','points':50.01"), "points-above-maximum", "/points"),
                Arguments.of(
                        SET_NAMED,
                        line("'criterionCode':'V.5','points':1,'inputs':{'numerator':2,'denominator':1}"),
                        "above-denominator",
                        "/inputs/numerator"),
                Arguments.of(
                        SET_NAMED,
                        line("'criterionCode':'V.5','points':1,'inputs':{'numerator':2,'denominator':0}"),
                        "zero-denominator",
                        "/inputs/denominator"),
                Arguments.of(
                        "", line("'criterionCode':'II','title':'CCHC','points':1"), "line-incomplete", "/maxPoints"));
    }

    @ParameterizedTest
    @MethodSource("refusedLines")
    void a_line_that_no_body_can_have_published_is_refused(String set, String line, String code, String member) {
        var before = VinhLinh.number("select count(*) from external_result");
        post("tochuc.tinh", "organiser@QT", withLines(set, line))
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo("/lines/0" + member));
        assertThat(VinhLinh.number("select count(*) from external_result")).isEqualTo(before);
    }

    @Test
    void inputs_without_a_set_and_sets_that_are_not_there_are_refused() {
        post(
                        "tochuc.tinh",
                        "organiser@QT",
                        withLines(
                                "",
                                line(
                                        "'criterionCode':'II','title':'CCHC','maxPoints':50,'points':1,'inputs':{'percent':2}")))
                .statusCode(422)
                .body("code", equalTo("inputs-need-a-set"));
        post("tochuc.tinh", "organiser@QT", withLines(SET_NAMED, APPENDIX).replace("TASK_COMPLETION", "PAR_INDEX"))
                .statusCode(422)
                .body("code", equalTo("criteria-set-of-other-programme"));
        post(
                        "tochuc.tinh",
                        "organiser@QT",
                        withLines(SET_NAMED, APPENDIX + "," + line("'criterionCode':'II','points':1")))
                .statusCode(400)
                .body("code", equalTo("line-named-twice"))
                .body("errors[0].pointer", equalTo("/lines/3/criterionCode"));
    }

    @Test
    void only_an_organiser_of_the_unit_records_it() {
        post("lanhdao.tinh", "leader@QT", VALID).statusCode(403);
        post("khach", "organiser@TG", VALID).statusCode(404);
    }

    private static ValidatableResponse post(String who, String grant, String body) {
        return VinhLinh.as(who, grant)
                .body(body)
                .post("/api/v1/external-results")
                .then();
    }

    private static String withLines(String set, String lines) {
        return VALID.replace("\"class\"", set + "\"lines\":[" + lines + "],\"class\"");
    }

    private static String line(String members) {
        return "{" + members.replace('\'', '"') + "}";
    }
}

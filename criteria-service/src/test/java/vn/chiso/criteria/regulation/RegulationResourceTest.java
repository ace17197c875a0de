package vn.chiso.criteria.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.chiso.criteria.SampleCatalogue.DISTRICT_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleRules.BANDS;
import static vn.chiso.criteria.SampleRules.draft;
import static vn.chiso.criteria.SampleRules.published;
import static vn.chiso.criteria.SampleRules.regulationBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.criteria.SampleRules;
import vn.chiso.testing.Tokens;

/** Drafts: who sees and writes them, and what they hold. */
@QuarkusTest
class RegulationResourceTest {

    private SampleCatalogue.Units units;

    @BeforeEach
    void catalogue() {
        units = SampleCatalogue.fresh();
    }

    @Test
    void a_draft_is_started_by_an_editor_of_the_issuer() {
        post(PROVINCE_EDITOR, regulationBody(units.province()))
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", startsWith("http"))
                .body("status", equalTo("DRAFT"), "revision", equalTo(1), "periods", contains("2023", "2024"))
                .body("groups[0].bands.classCode", contains("A", "B", "C"), "groups[0].conditions", empty())
                .body(
                        "groups[0].bands[1].fromInclusive",
                        equalTo(true),
                        "groups[0].bands[1].toInclusive",
                        equalTo(false))
                .body("groups[0].bands[0].to", nullValue(), "timetable[0].due.yearOffset", equalTo(0));
        post(DISTRICT_EDITOR, regulationBody(units.province())).statusCode(403);
        post(OFFICER, regulationBody(units.province())).statusCode(403);
        post(DISTRICT_EDITOR, regulationBody(units.district())).statusCode(201);
    }

    @Test
    void the_issuer_must_exist() {
        post(PROVINCE_EDITOR, regulationBody(UUID.randomUUID().toString()))
                .statusCode(400)
                .body("code", equalTo("unknown-unit"), "errors.pointer", contains("/decision/issuerUnitId"));
    }

    /** Nobody here stands above the Government, so the editors of a province enter what it decrees; a district's do not. */
    @Test
    void what_the_government_issues_is_entered_by_the_editors_of_a_whole_tree() {
        var government = SampleCatalogue.unit("CP", "Chính phủ", "ORGANISATION", null);
        var decree = SampleRules.draft(government);
        as(PROVINCE_EDITOR).get("/api/v1/regulations").then().body("items.id", contains(decree));
        as(DISTRICT_EDITOR).get("/api/v1/regulations").then().body("items", empty());
        as(DISTRICT_EDITOR).get("/api/v1/regulations/" + decree).then().statusCode(404);
        post(DISTRICT_EDITOR, regulationBody(government)).statusCode(403);
        var other = SampleCatalogue.unit("QNG", "UBND tỉnh Quảng Ngãi", "PROVINCE", null);
        post(PROVINCE_EDITOR, regulationBody(other)).statusCode(403);
        post(Tokens.of("danhmuc.qng", "catalogue-editor@QNG"), regulationBody(other))
                .statusCode(201);
    }

    @Test
    void a_list_is_narrowed_and_read_page_by_page() {
        var first = draft(units.province());
        var second = published(units.province());
        as(PROVINCE_EDITOR)
                .get("/api/v1/regulations?period=2024&programme=PAR_INDEX")
                .then()
                .body("items.id", contains(first, second), "items[0].groups", nullValue(), "next", nullValue());
        as(PROVINCE_EDITOR).get("/api/v1/regulations?period=2025").then().body("items", empty());
        as(PROVINCE_EDITOR).get("/api/v1/regulations?programme=OTHER").then().body("items", empty());
        as(PROVINCE_EDITOR).get("/api/v1/regulations?status=PUBLISHED").then().body("items.id", contains(second));
        var page = as(PROVINCE_EDITOR).get("/api/v1/regulations?limit=1").then().body("items.id", contains(first));
        as(PROVINCE_EDITOR)
                .queryParam(
                        "cursor", page.body("next", notNullValue()).extract().<String>path("next"))
                .get("/api/v1/regulations")
                .then()
                .body("items.id", contains(second));
        as(PROVINCE_EDITOR).get("/api/v1/regulations?cursor=x").then().statusCode(400);
        as(PROVINCE_EDITOR)
                .urlEncodingEnabled(false)
                .get("/api/v1/regulations?period=%00")
                .then()
                .statusCode(400);
    }

    @Test
    void a_draft_is_rewritten_as_a_whole() {
        var id = draft(units.province());
        var body = regulationBody(units.province(), BANDS, ",\"unclassifiedBelow\":null")
                .replace("PAR_INDEX", "HTNV");
        put(PROVINCE_EDITOR, id, "\"0\"", body)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("programme", equalTo("HTNV"));
        put(PROVINCE_EDITOR, id, "\"0\"", body).statusCode(412).body("code", equalTo("stale-version"));
        as(PROVINCE_EDITOR).body(body).put("/api/v1/regulations/" + id).then().statusCode(428);
        put(PROVINCE_EDITOR, id, "\"1\"", regulationBody(UUID.randomUUID().toString()))
                .statusCode(400);
        var other = SampleCatalogue.unit("QNG", "UBND tỉnh Quảng Ngãi", "PROVINCE", null);
        put(PROVINCE_EDITOR, id, "\"1\"", regulationBody(other)).statusCode(403);
        as(Tokens.of("quantri", "admin@QT"))
                .get("/api/v1/audit/criteria?subjectType=regulation&subjectId=" + id)
                .then()
                .body("items.action", contains("regulation.created", "regulation.rewritten"))
                .body("items.grantUsed", contains("catalogue-editor@QT", "catalogue-editor@QT"));
    }

    @Test
    void a_draft_is_discarded_but_nothing_that_was_published() {
        var id = draft(units.province());
        as(PROVINCE_EDITOR).delete("/api/v1/regulations/" + id).then().statusCode(428);
        delete(PROVINCE_EDITOR, id, "\"7\"").statusCode(412);
        delete(PROVINCE_EDITOR, id, "\"0\"").statusCode(204);
        as(PROVINCE_EDITOR).get("/api/v1/regulations/" + id).then().statusCode(404);
        var kept = published(units.province());
        delete(PROVINCE_EDITOR, kept, "\"1\"").statusCode(409).body("code", equalTo("regulation-not-draft"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"surprise\":1",
                ",\"conditions\":[{\"classes\":[],\"requires\":{\"kind\":\"ALL_TASKS_DONE\"},\"fallsTo\":\"C\"}]",
                ",\"conditions\":[{\"classes\":[\"a\"],\"requires\":{\"kind\":\"ALL_TASKS_DONE\"},\"fallsTo\":\"C\"}]",
                ",\"conditions\":[{\"classes\":[\"A\"],\"requires\":{\"kind\":\"GUESS\"},\"fallsTo\":\"C\"}]",
                ",\"conditions\":[{\"classes\":[\"A\"],\"fallsTo\":\"C\"}]",
                ",\"conditions\":[{\"classes\":[\"A\"],\"requires\":{\"kind\":\"MAX_LATE_SHARE\",\"percent\":-1},\"fallsTo\":\"C\"}]",
                ",\"conditions\":[{\"classes\":[\"A\"],\"requires\":{\"kind\":\"MIN_CRITERION_SHARE\",\"criterionCode\":\"I..1\",\"percent\":1},\"fallsTo\":\"C\"}]",
                ",\"quotas\":[{\"classCode\":\"A\",\"maxPercent\":0.00001}]",
                ",\"quotas\":[{\"classCode\":\"A\",\"maxCount\":-1}]",
                ",\"quotas\":[{\"classCode\":\"A\",\"maxCount\":2.5}]",
                ",\"unclassifiedBelow\":1234567890123456789012345678901234567890",
                ",\"unclassifiedBelow\":1e999",
                ",\"unclassifiedBelow\":\"70\"",
                ",\"unitGroupId\":\"x\"",
            })
    void a_group_that_is_not_well_formed_is_refused_by_pointer(String more) {
        post(PROVINCE_EDITOR, regulationBody(units.province(), BANDS, more))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(startsWith("/groups/0/")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"02-29", "02-30", "13-01", "1-1", "00-10", "06-31", "12-14 "})
    void a_day_of_every_year_is_month_and_day(String monthDay) {
        post(PROVINCE_EDITOR, regulationBody(units.province()).replace("12-14", monthDay))
                .statusCode(400)
                .body("errors.pointer", contains("/timetable/0/due/monthDay"))
                .body("errors.detail", contains("must be a day of every year: MM-dd"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quy\\u0000định", "\\ud800", "", "   "})
    void a_title_is_text(String title) {
        post(PROVINCE_EDITOR, regulationBody(units.province()).replace("Quy định xếp loại", title))
                .statusCode(400)
                .body("errors.pointer", contains("/title"));
    }

    @Test
    void periods_are_those_of_the_other_programmes() {
        for (var period : List.of("23", "2023-13", "2023-Q5", "2023/2024")) {
            post(PROVINCE_EDITOR, regulationBody(units.province()).replace("\"2024\"", "\"" + period + "\""))
                    .statusCode(400)
                    .body("errors.pointer", contains("/periods/1"));
        }
        post(PROVINCE_EDITOR, regulationBody(units.province()).replace("\"2024\"", "\"2023-H1\""))
                .statusCode(201);
    }

    @Test
    void a_group_has_at_most_twenty_classes() {
        var band = "{\"classCode\":\"A\",\"title\":\"t\",\"from\":90}";
        var bands = "[" + String.join(",", Collections.nCopies(21, band)) + "]";
        post(PROVINCE_EDITOR, regulationBody(units.province(), bands, ""))
                .statusCode(400)
                .body("errors.pointer", contains("/groups/0/bands"));
    }

    @Test
    void digits_survive_and_decomposed_text_is_stored_composed() {
        var label = Normalizer.normalize("Khối huyện", Normalizer.Form.NFD);
        var id = post(
                        PROVINCE_EDITOR,
                        regulationBody(units.province())
                                .replace("\"from\":90", "\"from\":90.00")
                                .replace("Khối huyện", label))
                .statusCode(201)
                .body("groups[0].label", equalTo("Khối huyện"))
                .extract()
                .<String>path("id");
        assertThat(as(PROVINCE_EDITOR).get("/api/v1/regulations/" + id).asString())
                .contains("\"from\":90.00,");
    }

    @Test
    void a_repeated_request_starts_one_draft() {
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as(PROVINCE_EDITOR)
                    .header("Idempotency-Key", key)
                    .body(regulationBody(units.province()))
                    .post("/api/v1/regulations")
                    .then()
                    .statusCode(201);
        }
        as(PROVINCE_EDITOR).get("/api/v1/regulations").then().body("items", hasSize(1));
    }

    private static ValidatableResponse post(String token, String body) {
        return as(token).body(body).post("/api/v1/regulations").then();
    }

    private static ValidatableResponse put(String token, String id, String tag, String body) {
        return as(token)
                .header("If-Match", tag)
                .body(body)
                .put("/api/v1/regulations/" + id)
                .then();
    }

    private static ValidatableResponse delete(String token, String id, String tag) {
        return as(token)
                .header("If-Match", tag)
                .delete("/api/v1/regulations/" + id)
                .then();
    }
}

package vn.chiso.criteria.reorganisation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.chiso.criteria.SampleCatalogue.DISTRICT_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.reorganisation.TwoTier.REFORM;
import static vn.chiso.criteria.reorganisation.TwoTier.named;
import static vn.chiso.criteria.reorganisation.TwoTier.placed;
import static vn.chiso.criteria.reorganisation.TwoTier.post;
import static vn.chiso.criteria.reorganisation.TwoTier.successor;
import static vn.chiso.criteria.reorganisation.TwoTier.unit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.testing.Tokens;

/** What stands in the way of a decision on units. A refusal changes nothing. */
@QuarkusTest
class ReorganisationRefusalTest {

    private TwoTier before;

    @BeforeEach
    void catalogue() {
        before = TwoTier.fresh();
    }

    @Test
    void nobody_is_left_below_a_unit_that_is_no_more() {
        post("mergers", before.merger(REFORM).replace(placed(before.benQuanOffice, 0, "QT.BQ"), ""))
                .statusCode(409)
                .body(
                        "code",
                        equalTo("unit-orphaned"),
                        "errors.pointer",
                        contains("/predecessors/0"),
                        "errors.detail",
                        contains("QT.VL.BQ.VP Văn phòng UBND thị trấn"));
        unit(before.benQuan).header("ETag", "\"0\"").body("validTo", nullValue());
        as(OFFICER).get("/api/v1/units?code=QT.BQ").then().body("items.size()", equalTo(0));
        as(OFFICER).get("/api/v1/units/reorganisations").then().body("items.size()", equalTo(0));
    }

    @Test
    void a_dissolved_unit_leaves_nobody_behind_either() {
        var team = SampleCatalogue.unit("QT.VL.VP.TH", "Tổ tổng hợp", "DIVISION", before.units.office());
        post("abolitions", before.abolition(REFORM))
                .statusCode(409)
                .body("code", equalTo("unit-orphaned"), "errors.pointer", contains("/dissolved/0"));
        unit(team).body("validTo", nullValue());
    }

    @Test
    void each_unit_is_named_with_the_version_that_was_read() {
        post("renamings", before.renaming(before.vinhO, 0, "2024-01-01", "UBND xã Vĩnh Ô mới"))
                .statusCode(201);
        post("mergers", before.merger(REFORM))
                .statusCode(412)
                .body("code", equalTo("stale-version"), "errors.pointer", contains("/predecessors/1"));
        post("mergers", before.merger(REFORM).replace(named(before.vinhO, 0), named(before.vinhO, 1)))
                .statusCode(201);
    }

    @Test
    void history_is_written_forwards() {
        post("renamings", before.renaming(before.vinhO, 0, "2025-08-01", "UBND xã Vĩnh Ô mới"))
                .statusCode(201);
        post("mergers", before.merger(REFORM).replace(named(before.vinhO, 0), named(before.vinhO, 1)))
                .statusCode(409)
                .body("code", equalTo("unit-changes-later"), "errors.pointer", contains("/predecessors/1"));
        post("renamings", before.renaming(before.benQuan, 0, "1999-12-31", "UBND"))
                .statusCode(409)
                .body("code", equalTo("unit-not-there-then"), "errors.pointer", contains("/units/0"));
    }

    @Test
    void a_merged_unit_is_not_merged_again() {
        post("mergers", before.merger(REFORM)).statusCode(201);
        var again = before.merger("2025-08-01")
                .replace("\"code\":\"QT.BQ\"", "\"code\":\"QT.BQ3\"")
                .replace("\"version\":0", "\"version\":1");
        post("mergers", again)
                .statusCode(409)
                .body("code", equalTo("unit-not-there-then"), "errors.pointer", hasItem("/predecessors/0"));
    }

    @Test
    void an_editor_reaches_every_unit_that_is_touched() {
        var merger = before.merger(REFORM);
        // The new commune stands below the province, which the district's editor does not edit.
        post(DISTRICT_EDITOR, "mergers", merger).statusCode(403).body("code", equalTo("forbidden"));
        post(DISTRICT_EDITOR, "abolitions", before.abolition(REFORM)).statusCode(403);
        post(Tokens.of("vo", "catalogue-editor@QT.VL.VO"), "mergers", merger).statusCode(403);
        post(OFFICER, "mergers", merger).statusCode(403);
        var inside = merger.replace(
                "\"parentId\":\"" + before.units.province(), "\"parentId\":\"" + before.units.district());
        post(DISTRICT_EDITOR, "mergers", inside).statusCode(201);
    }

    @Test
    void a_tree_does_not_grow_out_of_what_is_none() {
        var agency = "{" + before.head(REFORM) + ",\"predecessors\":[" + named(before.benQuan, 0) + ","
                + named(before.vinhO, 0) + "],\"successor\":" + successor("QX", "Tỉnh mới", "PROVINCE", null)
                + ",\"dissolved\":[" + named(before.benQuanOffice, 0) + "," + named(before.vinhOOffice, 0) + "]}";
        post("mergers", agency).statusCode(403);
        post(
                        "divisions",
                        "{" + before.head(REFORM) + ",\"predecessor\":" + named(before.units.police(), 0)
                                + ",\"successors\":[" + successor("CA.VL", "Công an", "PROVINCE", null) + ","
                                + successor("CA.VL2", "Công an 2", "VERTICAL_AGENCY", null) + "]}")
                .statusCode(403);
        post(
                        Tokens.of("ca", "catalogue-editor@CA.VL"),
                        "renamings",
                        before.renaming(before.units.police(), 0, REFORM, "Công an")
                                .replace("\"name\"", "\"type\":\"PROVINCE\",\"name\""))
                .statusCode(403);
        post(
                        DISTRICT_EDITOR,
                        "mergers",
                        before.merger(REFORM)
                                .replace("\"QT.BQ\"", "\"QT.VL.BQ\"")
                                .replace("\"type\":\"COMMUNE\"", "\"type\":\"VERTICAL_AGENCY\"")
                                .replace(",\"parentId\":\"" + before.units.province() + "\"", ""))
                .statusCode(403);
    }

    @Test
    void a_correction_does_not_undo_a_decision() {
        post("mergers", before.merger(REFORM)).statusCode(201);
        var revived = SampleCatalogue.unitBody("QT.VL.VO", "UBND xã Vĩnh Ô", "COMMUNE", before.units.district());
        as(PROVINCE_EDITOR)
                .header("If-Match", "\"1\"")
                .body(revived)
                .put("/api/v1/units/" + before.vinhO)
                .then()
                .statusCode(409)
                .body("code", equalTo("unit-history-cut"), "errors.pointer", contains("/validTo"));
        as(PROVINCE_EDITOR)
                .header("If-Match", "\"1\"")
                .body(revived.replace("}", ",\"validTo\":\"" + REFORM + "\",\"aliases\":[\"Vĩnh Ô\"]}"))
                .put("/api/v1/units/" + before.vinhO)
                .then()
                .statusCode(200)
                .body("aliases", contains("Vĩnh Ô"), "successors.size()", equalTo(1));
    }

    @Test
    void a_root_with_units_below_is_abolished_only_if_they_get_a_place() {
        post("abolitions", "{" + before.head(REFORM) + ",\"units\":[" + named(before.units.province(), 0) + "]}")
                .statusCode(409)
                .body("code", equalTo("unit-orphaned"), "errors.pointer", contains("/units/0"));
    }

    @Test
    void a_unit_is_named_once() {
        post("mergers", before.merger(REFORM).replace(named(before.vinhO, 0), named(before.benQuan, 0)))
                .statusCode(400)
                .body("code", equalTo("unit-named-twice"), "errors.pointer", contains("/predecessors/1"));
    }

    @Test
    void units_never_go_round_in_circles() {
        post(
                        "mergers",
                        before.merger(REFORM)
                                .replace(
                                        "\"parentId\":\"" + before.units.province(),
                                        "\"parentId\":\"" + before.benQuanOffice))
                .statusCode(409)
                .body("code", equalTo("unit-parent-cycle"));
    }

    @Test
    void what_is_named_exists() {
        var nobody = UUID.randomUUID().toString();
        var merger = before.merger(REFORM);
        refused(merger.replace(before.vinhO, nobody), "/predecessors/1");
        refused(merger.replace("\"parentCode\":\"QT.BQ\"", "\"parentCode\":\"QT.NONE\""), "/children/0/parentCode");
        refused(
                merger.replace("issuerUnitId\":\"" + before.units.province(), "issuerUnitId\":\"" + nobody),
                "/decision/issuerUnitId");
        refused(
                merger.replace("parentId\":\"" + before.units.province(), "parentId\":\"" + nobody),
                "/successor/parentId");
        post("mergers", merger.replace("\"QT.BQ\"", "\"QT.VL.NV\""))
                .statusCode(409)
                .body("code", equalTo("unit-code-taken"), "errors.pointer", contains("/successor/code"));
        as(OFFICER).get("/api/v1/units/reorganisations/" + nobody).then().statusCode(404);
    }

    private static void refused(String merger, String pointer) {
        post("mergers", merger)
                .statusCode(400)
                .body("code", equalTo("unknown-unit"), "errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"effectiveOn\":\"2025-07-01\"|\"effectiveOn\":\"2025-02-30\"|/effectiveOn",
                "\"effectiveOn\":\"2025-07-01\"|\"effectiveOn\":null|/effectiveOn",
                "\"number\":\"1680/NQ-UBTVQH15\"|\"number\":\"a\\u0000b\"|/decision/number",
                "\"number\":\"1680/NQ-UBTVQH15\"|\"number\":\"a\\ud800b\"|/decision/number",
                "\"name\":\"UBND xã Bến Quan\"|\"name\":\" \"|/successor/name",
                "\"type\":\"COMMUNE\"|\"type\":\"KINGDOM\"|/successor/type",
                "\"code\":\"QT.BQ\"|\"code\":\"qt\"|/successor/code",
                "\"version\":0|\"version\":-1|/predecessors/0/version",
                "\"version\":0|\"version\":1234567890123456789012345678901234567890|/predecessors/0/version",
                "\"version\":0|\"version\":null|/predecessors/0/version",
                "\"successor\":|\"surprise\":1,\"successor\":|/surprise",
            })
    void what_breaks_the_contract_is_refused_by_pointer(String valid, String broken, String pointer) {
        post("mergers", before.merger(REFORM).replaceFirst(Pattern.quote(valid), Matcher.quoteReplacement(broken)))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(startsWith(pointer)));
    }

    @Test
    void a_repeated_request_with_one_key_has_one_effect() {
        var first = merge().statusCode(201).extract();
        merge().statusCode(201).body("id", equalTo(first.path("id")));
        as(OFFICER).get("/api/v1/units/reorganisations").then().body("items.size()", equalTo(1));
    }

    private ValidatableResponse merge() {
        return as(PROVINCE_EDITOR)
                .header("Idempotency-Key", "sap-nhap-ben-quan")
                .body(before.merger(REFORM))
                .post("/api/v1/units/mergers")
                .then();
    }
}

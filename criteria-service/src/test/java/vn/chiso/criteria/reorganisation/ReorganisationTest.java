package vn.chiso.criteria.reorganisation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.reorganisation.TwoTier.REFORM;
import static vn.chiso.criteria.reorganisation.TwoTier.named;
import static vn.chiso.criteria.reorganisation.TwoTier.placed;
import static vn.chiso.criteria.reorganisation.TwoTier.post;
import static vn.chiso.criteria.reorganisation.TwoTier.successor;
import static vn.chiso.criteria.reorganisation.TwoTier.unit;
import static vn.chiso.criteria.reorganisation.TwoTier.unitAt;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.Tokens;

/** One operation each, effective on a day; the days before stay as they were. */
@QuarkusTest
class ReorganisationTest {

    private TwoTier before;

    @BeforeEach
    void catalogue() {
        before = TwoTier.fresh();
    }

    @Test
    void a_renamed_unit_keeps_its_old_name_until_the_day() {
        post("renamings", before.renaming(before.vinhO, 0, REFORM, "UBND xã Vĩnh Ô mới"))
                .statusCode(201);
        unit(before.vinhO)
                .header("ETag", "\"1\"")
                .body(
                        "name",
                        equalTo("UBND xã Vĩnh Ô mới"),
                        "history.name",
                        contains("UBND xã Vĩnh Ô", "UBND xã Vĩnh Ô mới"),
                        "history.to",
                        contains(REFORM, null),
                        "predecessors",
                        empty());
        unitAt(before.vinhO, "2024-06-30").body("name", equalTo("UBND xã Vĩnh Ô"));
        as(OFFICER)
                .get("/api/v1/units?at=2025-06-30&code=QT.VL.VO")
                .then()
                .body("items.name", contains("UBND xã Vĩnh Ô"));
        as(OFFICER).get("/api/v1/units?at=2025-07-01&q=vinh o moi").then().body("items.code", contains("QT.VL.VO"));
    }

    @Test
    void merged_units_end_on_the_day_on_which_their_successor_begins() {
        var made = post("mergers", before.merger(REFORM)).statusCode(201).extract();
        var successor = made.<String>path("opened[0]");
        unit(successor)
                .body(
                        "code",
                        equalTo("QT.BQ"),
                        "validFrom",
                        equalTo(REFORM),
                        "predecessors",
                        containsInAnyOrder(before.benQuan, before.vinhO));
        for (var ended : new String[] {before.benQuan, before.vinhO}) {
            unit(ended).body("validTo", equalTo(REFORM), "successors", contains(successor));
        }
        unit(before.benQuanOffice).body("parentId", equalTo(successor), "validTo", nullValue());
        unitAt(before.benQuanOffice, "2024-06-30").body("parentId", equalTo(before.benQuan));
        unit(before.vinhOOffice).body("validTo", equalTo(REFORM), "successors", empty());
        as(OFFICER)
                .get("/api/v1/units?at=2024-06-30&parentId=" + before.units.district())
                .then()
                .body("items.code", contains("QT.VL.BQ", "QT.VL.NV", "QT.VL.VO", "QT.VL.VP"));
        as(OFFICER).get("/api/v1/units?at=2025-07-01&q=ben quan").then().body("items.code", contains("QT.BQ"));
    }

    @Test
    void a_predecessor_may_go_on_under_the_new_name() {
        var body = before.merger(REFORM)
                .replace("\"code\":\"QT.BQ\"", "\"code\":\"QT.VL.BQ\"")
                .replace(placed(before.benQuanOffice, 0, "QT.BQ"), "");
        post("mergers", body)
                .statusCode(201)
                .body("opened", empty(), "changed", contains(before.benQuan), "ended", hasSize(2));
        unit(before.benQuan)
                .body(
                        "name",
                        equalTo("UBND xã Bến Quan"),
                        "type",
                        equalTo("COMMUNE"),
                        "validTo",
                        nullValue(),
                        "predecessors",
                        contains(before.vinhO));
        unitAt(before.benQuan, "2025-06-30").body("type", equalTo("TOWNSHIP"));
    }

    @Test
    void divisions_of_merged_communes_merge_on_the_same_day() {
        var body = before.merger(REFORM)
                .replace("\"dissolved\":[" + named(before.vinhOOffice, 0) + "]", "\"dissolved\":[]")
                .replace(
                        placed(before.benQuanOffice, 0, "QT.BQ"),
                        placed(before.benQuanOffice, 0, "QT.BQ") + "," + placed(before.vinhOOffice, 0, "QT.BQ"));
        var commune = post("mergers", body).statusCode(201).extract().<String>path("opened[0]");
        var office = post(
                        "mergers",
                        "{" + before.head(REFORM) + ",\"predecessors\":["
                                + named(before.benQuanOffice, 1) + "," + named(before.vinhOOffice, 1)
                                + "],\"successor\":"
                                + successor("QT.BQ.VP", "Văn phòng HĐND và UBND xã", "DIVISION", commune) + "}")
                .statusCode(201)
                .extract()
                .<String>path("opened[0]");
        unit(before.vinhOOffice)
                .body("validTo", equalTo(REFORM), "parentId", equalTo(before.vinhO), "successors", contains(office));
    }

    @Test
    void one_unit_is_divided_into_several() {
        var made = post(
                        "divisions",
                        "{" + before.head(REFORM) + ",\"predecessor\":" + named(before.benQuan, 0)
                                + ",\"successors\":["
                                + successor("QT.BQ1", "UBND xã Bến Quan 1", "COMMUNE", before.units.province()) + ","
                                + successor("QT.BQ2", "UBND xã Bến Quan 2", "COMMUNE", before.units.province())
                                + "],\"children\":[" + placed(before.benQuanOffice, 0, "QT.BQ2") + "]}")
                .statusCode(201)
                .body("opened", hasSize(2))
                .extract();
        unit(before.benQuan).body("successors", hasSize(2), "validTo", equalTo(REFORM));
        unit(made.path("opened[1]")).body("predecessors", contains(before.benQuan));
        unit(before.benQuanOffice).body("parentId", equalTo(made.path("opened[1]")));
    }

    @Test
    void a_part_that_is_split_off_leaves_the_rest_its_own_history() {
        var made = post(
                        "divisions",
                        "{" + before.head(REFORM) + ",\"predecessor\":" + named(before.benQuan, 0)
                                + ",\"successors\":["
                                + successor("QT.VL.BQ", "UBND thị trấn Bến Quan", "TOWNSHIP", before.units.district())
                                + ","
                                + successor("QT.VL.BQ2", "UBND xã Bến Quan Tây", "COMMUNE", before.units.district())
                                + "]}")
                .statusCode(201)
                .body("ended", empty(), "changed", contains(before.benQuan))
                .extract();
        // A successor reads everything of a predecessor; who goes on has none.
        unit(before.benQuan).body("successors", empty(), "validTo", nullValue(), "history", hasSize(1));
        unit(made.path("opened[0]")).body("predecessors", empty());
    }

    @Test
    void the_district_level_is_abolished_and_its_communes_go_on_below_the_province() {
        post("abolitions", before.abolition(REFORM))
                .statusCode(201)
                .body("ended", hasSize(3), "changed", containsInAnyOrder(before.benQuan, before.vinhO));
        as(OFFICER)
                .get("/api/v1/units?at=2025-07-01&parentId=" + before.units.province())
                .then()
                .body("items.code", contains("QT.VL.BQ", "QT.VL.VO"));
        as(OFFICER)
                .get("/api/v1/units?at=2025-06-30&parentId=" + before.units.province())
                .then()
                .body("items.code", contains("QT.VL"));
        as(OFFICER)
                .get("/api/v1/units?at=2024-06-30&code=QT.VL.BQ.VP")
                .then()
                .body("items.parentId", contains(before.benQuan));
    }

    @Test
    void communes_may_go_on_below_a_named_unit() {
        var body = before.abolition(REFORM);
        post("abolitions", body.substring(0, body.length() - 1) + ",\"parentId\":\"" + before.units.province() + "\"}")
                .statusCode(201);
        unit(before.vinhO).body("parentId", equalTo(before.units.province()));
    }

    /** Its own facts are those of before; whom it has taken over from is told all the same. */
    @Test
    void a_unit_that_goes_on_as_it_was_is_told_anew() {
        var merger = post(
                        "mergers",
                        "{" + before.head(REFORM) + ",\"predecessors\":[" + named(before.benQuan, 0) + ","
                                + named(before.vinhO, 0) + "],\"successor\":"
                                + successor("QT.VL.BQ", "UBND thị trấn Bến Quan", "TOWNSHIP", before.units.district())
                                + ",\"dissolved\":[" + named(before.vinhOOffice, 0) + "]}")
                .statusCode(201)
                .extract();
        unit(before.benQuan)
                .header("ETag", "\"1\"")
                .body("predecessors", contains(before.vinhO), "history", hasSize(1));
        as(PROVINCE_EDITOR)
                .body("""
                        {"reason":"Ghi nhầm","document":{"number":"9/UBND-NV","date":"2025-07-05","issuerUnitId":"%s"}}
                        """.formatted(before.units.province()))
                .post("/api/v1/units/reorganisations/" + merger.path("id") + "/reversal")
                .then()
                .statusCode(200);
        unit(before.benQuan).header("ETag", "\"2\"").body("predecessors", empty());
    }

    @Test
    void every_decision_is_kept_and_found_by_unit_kind_and_day() {
        var merger = post("mergers", before.merger(REFORM)).statusCode(201).extract();
        post("renamings", before.renaming(before.units.district(), 0, "2024-01-01", "UBND huyện Vĩnh Linh mới"))
                .statusCode(201);
        as(OFFICER)
                .get(merger.header("Location"))
                .then()
                .statusCode(200)
                .body(
                        "kind",
                        equalTo("MERGER"),
                        "effectiveOn",
                        equalTo(REFORM),
                        "decision.number",
                        equalTo("1680/NQ-UBTVQH15"),
                        "ended",
                        hasItem(before.vinhO));
        var list = "/api/v1/units/reorganisations";
        as(OFFICER).get(list + "?unitId=" + before.vinhO).then().body("items.kind", contains("MERGER"));
        as(OFFICER).get(list + "?kind=RENAMING").then().body("items", hasSize(1));
        as(OFFICER).get(list + "?effectiveFrom=2025-01-01").then().body("items.kind", contains("MERGER"));
        as(OFFICER).get(list + "?effectiveTo=2025-06-30").then().body("items.kind", contains("RENAMING"));
        as(OFFICER).get(list + "?limit=1").then().body("items.kind", contains("MERGER"), "next", not(nullValue()));
        var administrator = Tokens.of("quantri", "admin@QT");
        as(administrator)
                .get("/api/v1/audit/criteria?subjectId=" + before.vinhO)
                .then()
                .statusCode(200)
                .body("items.action", hasItem("unit.changed"), "items.grantUsed", hasItem("catalogue-editor@QT"));
        as(administrator)
                .get("/api/v1/audit/criteria?subjectType=reorganisation&subjectId=" + merger.path("id"))
                .then()
                .body("items.action", contains("reorganisation.recorded"), "items.after.kind", contains("MERGER"));
    }
}

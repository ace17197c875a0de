package vn.chiso.criteria.reorganisation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.criteria.SampleCatalogue.DISTRICT_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.published;
import static vn.chiso.criteria.SampleCatalogue.responsibilityBody;
import static vn.chiso.criteria.SampleCatalogue.unitBody;
import static vn.chiso.criteria.reorganisation.TwoTier.REFORM;
import static vn.chiso.criteria.reorganisation.TwoTier.post;
import static vn.chiso.criteria.reorganisation.TwoTier.unit;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.testing.Tokens;

/** What was built on a change stands in the way of undoing it. */
@QuarkusTest
class ReversalRefusalTest extends RecordedWrongly {

    @Test
    void what_was_built_on_it_is_named_and_stands_in_the_way() {
        var merger = post("mergers", before.merger(REFORM)).statusCode(201).extract();
        var successor = merger.<String>path("opened[0]");
        var set = published(before.units.province());
        var responsibility = as(PROVINCE_EDITOR)
                .body(responsibilityBody(set, "V.5", successor, before.benQuanOffice))
                .post("/api/v1/responsibilities")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        SampleCatalogue.group("QT.BQ.KHOI", successor);
        reverse(merger.path("id"))
                .statusCode(409)
                .body("code", equalTo("reorganisation-built-on"))
                .body("errors.code", hasItem("unit-in-use"))
                .body("errors.detail", hasItem("QT.BQ responsibility " + responsibility))
                .body("errors.detail", hasItem(containsString("QT.BQ unit-group ")));
        unit(before.vinhO).body("validTo", equalTo(REFORM));
    }

    @Test
    void a_later_change_of_a_unit_stands_in_the_way_until_it_is_taken_back_itself() {
        var merger = post("mergers", before.merger(REFORM)).statusCode(201).extract();
        var successor = merger.<String>path("opened[0]");
        var renaming = post("renamings", before.renaming(successor, 0, "2025-09-01", "UBND xã Bến Quan mới"))
                .statusCode(201)
                .extract();
        reverse(merger.path("id"))
                .statusCode(409)
                .body("errors.code", contains("unit-changed-since"))
                .body("errors.detail", contains("QT.BQ UBND xã Bến Quan mới"));
        reverse(renaming.path("id")).statusCode(200);
        reverse(merger.path("id")).statusCode(200);
    }

    @Test
    void who_came_below_or_serves_what_was_opened_stands_in_the_way() {
        var merger = post("mergers", before.merger(REFORM)).statusCode(201).extract();
        var successor = merger.<String>path("opened[0]");
        as(PROVINCE_EDITOR)
                .body(unitBody("QT.BQ.KT", "Phòng Kinh tế", "DIVISION", successor)
                        .replace("2000-01-01", REFORM))
                .post("/api/v1/units")
                .then()
                .statusCode(201);
        reverse(merger.path("id"))
                .statusCode(409)
                .body("code", equalTo("reorganisation-built-on"))
                .body("errors.detail", hasItem("QT.BQ.KT Phòng Kinh tế"));
        as(PROVINCE_EDITOR)
                .body(unitBody("TH.BQ", "Thuế cơ sở", "VERTICAL_AGENCY", null)
                        .replace("}", ",\"serves\":[\"" + successor + "\"]}"))
                .post("/api/v1/units")
                .then()
                .statusCode(201);
        reverse(merger.path("id")).statusCode(409).body("errors.detail", hasItems("TH.BQ Thuế cơ sở"));
    }

    @Test
    void it_is_taken_back_once_and_only_by_whoever_edits_all_of_it() {
        var merger = post("mergers", before.merger(REFORM)).statusCode(201).extract();
        String id = merger.path("id");
        reverse(OFFICER, id).statusCode(403);
        reverse(DISTRICT_EDITOR, id).statusCode(403);
        reverse(Tokens.of("bq", "catalogue-editor@QT.BQ"), id).statusCode(403);
        reverse(PROVINCE_EDITOR, UUID.randomUUID().toString()).statusCode(404);
        as(PROVINCE_EDITOR)
                .body("{\"reason\":\" \",\"document\":null}")
                .post("/api/v1/units/reorganisations/" + id + "/reversal")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/reason", "/document"));
        reverse(id).statusCode(200);
        reverse(id).statusCode(409).body("code", equalTo("reorganisation-reversed"));
        as(OFFICER).get("/api/v1/units/reorganisations/" + id).then().body("reversal", not(nullValue()));
    }

    @Test
    void what_was_recorded_before_traces_were_kept_is_not_taken_back() {
        var renaming = post("renamings", before.renaming(before.vinhO, 0, REFORM, "UBND xã Vĩnh Ô mới"))
                .extract();
        sql.update("delete from reorganisation_trace");
        reverse(renaming.path("id")).statusCode(409).body("code", equalTo("reorganisation-not-traced"));
    }
}

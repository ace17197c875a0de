package vn.chiso.criteria.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.criteria.SampleCatalogue.DISTRICT_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.draft;
import static vn.chiso.criteria.SampleCatalogue.leaf;
import static vn.chiso.criteria.SampleCatalogue.published;
import static vn.chiso.criteria.SampleCatalogue.putNodes;
import static vn.chiso.criteria.SampleCatalogue.responsibilityBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.testing.Tokens;

@QuarkusTest
class ResponsibilityResourceTest {

    private SampleCatalogue.Units units;
    private String set;

    @BeforeEach
    void catalogue() {
        units = SampleCatalogue.fresh();
        set = published(units.province());
    }

    @Test
    void the_assessed_unit_assigns_its_own_divisions() {
        assign(DISTRICT_EDITOR, body("V.5", units.office()))
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("leadUnitIds", contains(units.office()), "cooperatingUnitIds", empty(), "to", nullValue())
                .body("source.number", equalTo("2146/UBND-NV"));
        as(OFFICER)
                .queryParam("criteriaSetId", set)
                .queryParam("assessedUnitId", units.district())
                .get("/api/v1/responsibilities")
                .then()
                .statusCode(200)
                .body("items.criterionCode", contains("V.5"));
    }

    @Test
    void the_issuer_of_the_set_may_assign_as_well_and_nobody_else() {
        assign(PROVINCE_EDITOR, body("V.5", units.office())).statusCode(201);
        assign(Tokens.of("nv", "catalogue-editor@QT.VL.NV"), body("I.C.3", units.homeAffairs()))
                .statusCode(403);
        assign(Tokens.of("ca", "catalogue-editor@CA.VL"), body("I.C.3", units.police()))
                .statusCode(403);
    }

    @Test
    void a_criterion_may_have_several_units_and_no_lead() {
        var joint = body("I.C.3", units.police())
                .replace("\"leadUnitIds\"", "\"cooperatingUnitIds\"")
                .replace(
                        "[\"" + units.police() + "\"]", "[\"" + units.police() + "\",\"" + units.homeAffairs() + "\"]");
        assign(DISTRICT_EDITOR, joint)
                .statusCode(201)
                .body("leadUnitIds", empty(), "cooperatingUnitIds", contains(units.police(), units.homeAffairs()));
    }

    @Test
    void units_set_and_criterion_must_exist() {
        var nobody = UUID.randomUUID().toString();
        assign(DISTRICT_EDITOR, body("V.5", nobody))
                .statusCode(400)
                .body("code", equalTo("unknown-unit"), "errors.pointer", contains("/leadUnitIds/0"));
        assign(DISTRICT_EDITOR, body("V.6", units.office()))
                .statusCode(400)
                .body("code", equalTo("unknown-criterion"), "errors.pointer", contains("/criterionCode"));
        assign(DISTRICT_EDITOR, responsibilityBody(nobody, "V.5", units.district(), units.office()))
                .statusCode(400)
                .body("errors.pointer", contains("/criteriaSetId"), "errors.code", contains("unknown-criteria-set"));
    }

    @Test
    void nothing_rests_on_a_draft() {
        var draft = draft(units.province());
        putNodes(draft, 0, leaf("V.5", "5")).then().statusCode(200);
        assign(PROVINCE_EDITOR, responsibilityBody(draft, "V.5", units.district(), units.office()))
                .statusCode(400)
                .body("errors.code", contains("unknown-criteria-set"));
    }

    @Test
    void only_what_is_scored_is_assigned() {
        var tree = draft(units.province());
        putNodes(
                        tree,
                        0,
                        "{\"code\":\"VI\",\"title\":\"Chuyển đổi số\"}",
                        leaf("VI.1", "5").replace("{\"code\"", "{\"parentCode\":\"VI\",\"code\""))
                .then()
                .statusCode(200);
        SampleCatalogue.publish(tree, 1).then().statusCode(200);
        assign(DISTRICT_EDITOR, responsibilityBody(tree, "VI", units.district(), units.office()))
                .statusCode(400);
        assign(DISTRICT_EDITOR, responsibilityBody(tree, "VI.1", units.district(), units.office()))
                .statusCode(201);
    }

    @Test
    void a_withdrawn_set_is_not_assigned_any_more() {
        as(PROVINCE_EDITOR)
                .header("If-Match", "\"2\"")
                .body("{\"reason\":\"Ban hành nhầm\"}")
                .post("/api/v1/criteria-sets/" + set + "/withdrawal")
                .then()
                .statusCode(200);
        assign(DISTRICT_EDITOR, body("V.5", units.office())).statusCode(409).body("code", equalTo("set-not-in-force"));
    }

    @Test
    void somebody_must_be_named_and_nobody_twice() {
        assign(DISTRICT_EDITOR, body("V.5", units.office()).replace("[\"" + units.office() + "\"]", "[]"))
                .statusCode(400)
                .body("errors.code", contains("nobody-responsible"));
        assign(
                        DISTRICT_EDITOR,
                        body("V.5", units.office())
                                .replace("\"from\"", "\"cooperatingUnitIds\":[\"" + units.office() + "\"],\"from\""))
                .statusCode(400)
                .body("errors.code", contains("unit-named-twice"));
        assign(DISTRICT_EDITOR, body("V.5", units.office()).replace("\"from\"", "\"to\":\"2023-01-01\",\"from\""))
                .statusCode(400)
                .body("errors.pointer", contains("/to"));
    }

    @Test
    void one_criterion_has_one_responsibility_at_a_time() {
        assign(DISTRICT_EDITOR, body("V.5", units.office())).statusCode(201);
        assign(DISTRICT_EDITOR, body("V.5", units.homeAffairs()).replace("2023-01-01", "2024-01-01"))
                .statusCode(409)
                .body("code", equalTo("responsibility-overlap"), "errors.pointer", contains("/from"));
        assign(
                        DISTRICT_EDITOR,
                        body("V.5", units.homeAffairs())
                                .replace("\"from\":\"2023-01-01\"", "\"from\":\"2022-01-01\",\"to\":\"2023-01-01\""))
                .statusCode(201);
    }

    @Test
    void two_at_once_do_not_both_get_the_criterion() throws Exception {
        Callable<Integer> assigning = () ->
                assign(DISTRICT_EDITOR, body("V.5", units.office())).extract().statusCode();
        try (var all = Executors.newFixedThreadPool(4)) {
            var answers = all.invokeAll(Collections.nCopies(4, assigning)).stream()
                    .map(answer -> answer.resultNow())
                    .sorted()
                    .toList();
            assertThat(answers).isEqualTo(List.of(201, 409, 409, 409));
        }
    }

    @Test
    void a_responsibility_ends_and_another_follows() {
        var id = assign(DISTRICT_EDITOR, body("V.5", units.office())).extract().<String>path("id");
        end(id, "\"0\"", "2023-07-01").statusCode(200).header("ETag", "\"1\"").body("to", equalTo("2023-07-01"));
        end(id, "\"0\"", "2023-06-01").statusCode(412);
        end(id, "\"1\"", "2023-12-01").statusCode(409).body("code", equalTo("responsibility-ended"));
        end(id, "\"1\"", "2023-01-01").statusCode(400).body("code", equalTo("responsibility-validity-empty"));
        assign(DISTRICT_EDITOR, body("V.5", units.homeAffairs()).replace("2023-01-01", "2023-07-01"))
                .statusCode(201);
        heldOn("2022-12-31").body("items", empty());
        heldOn("2023-06-30").body("items[0].leadUnitIds", contains(units.office()));
        heldOn("2023-07-01").body("items[0].leadUnitIds", contains(units.homeAffairs()), "items", hasSize(1));
    }

    private static ValidatableResponse heldOn(String day) {
        return as(OFFICER).get("/api/v1/responsibilities?at=" + day).then().statusCode(200);
    }

    @Test
    void a_batch_is_assigned_as_a_whole() {
        batch(body("V.5", units.office()), body("I.C.3", units.police()))
                .statusCode(201)
                .body("items.criterionCode", contains("V.5", "I.C.3"));
    }

    @Test
    void one_fault_refuses_the_batch_and_all_faults_are_told() {
        batch(body("V.5", units.office()), body("V.7", units.office()), body("V.8", units.office()))
                .statusCode(400)
                .body("errors.pointer", contains("/items/1/criterionCode", "/items/2/criterionCode"));
        batch(body("V.5", units.office()), body("V.5", units.homeAffairs()))
                .statusCode(409)
                .body("errors.pointer", contains("/items/1/from"));
        as(OFFICER).get("/api/v1/responsibilities").then().body("items", hasSize(0));
    }

    @Test
    void one_item_without_the_right_refuses_the_batch() {
        var foreign = responsibilityBody(set, "I.C.3", units.province(), units.police());
        batch(body("V.5", units.office()), foreign).statusCode(403);
        as(OFFICER).get("/api/v1/responsibilities").then().body("items", empty());
    }

    /** The editor of one set's issuer has no say in another's, even in one batch for one assessed unit. */
    @Test
    void the_right_is_asked_for_each_set_of_a_batch() {
        var second = SampleCatalogue.unit("QT.SNV", "Sở Nội vụ tỉnh Quảng Trị", "DEPARTMENT", units.province());
        var department = published(second);
        var editor = Tokens.of("snv", "catalogue-editor@QT.SNV");
        as(editor)
                .body("{\"items\":["
                        + responsibilityBody(department, "V.5", units.district(), units.office()) + ","
                        + body("V.5", units.office()) + "]}")
                .post("/api/v1/responsibilities/batches")
                .then()
                .statusCode(403);
    }

    @Test
    void a_batch_has_at_least_one_item_and_is_checked_item_by_item() {
        as(DISTRICT_EDITOR)
                .body("{\"items\":[]}")
                .post("/api/v1/responsibilities/batches")
                .then()
                .statusCode(400);
        batch(body("V.5", units.office()).replace("2146/UBND-NV", " "))
                .statusCode(400)
                .body("errors.pointer", contains("/items/0/source/number"));
    }

    private String body(String criterion, String lead) {
        return responsibilityBody(set, criterion, units.district(), lead);
    }

    private static ValidatableResponse assign(String token, String body) {
        return as(token).body(body).post("/api/v1/responsibilities").then();
    }

    private static ValidatableResponse batch(String... items) {
        return as(DISTRICT_EDITOR)
                .body("{\"items\":[" + String.join(",", items) + "]}")
                .post("/api/v1/responsibilities/batches")
                .then();
    }

    private static ValidatableResponse end(String id, String tag, String to) {
        return as(DISTRICT_EDITOR)
                .header("If-Match", tag)
                .body("{\"to\":\"" + to + "\"}")
                .post("/api/v1/responsibilities/" + id + "/ending")
                .then();
    }
}

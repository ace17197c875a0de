package vn.chiso.criteria.unitgroup;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.chiso.criteria.SampleCatalogue.DISTRICT_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.criteria.reorganisation.TwoTier;

@QuarkusTest
class UnitGroupResourceTest {

    private TwoTier before;

    @BeforeEach
    void catalogue() {
        before = TwoTier.fresh();
    }

    @Test
    void a_group_by_rule_is_made_of_types_below_a_unit_as_of_a_day() {
        var group = post(PROVINCE_EDITOR, rule("QT.XA", "COMMUNE\",\"TOWNSHIP"))
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("rule.types", contains("COMMUNE", "TOWNSHIP"), "members", nullValue())
                .extract()
                .<String>path("id");
        members(group, "2024-06-30").body("items.code", contains("QT.VL.BQ", "QT.VL.VO"), "next", nullValue());
        TwoTier.post("mergers", before.merger(TwoTier.REFORM)).statusCode(201);
        members(group, "2025-06-30").body("items.code", contains("QT.VL.BQ", "QT.VL.VO"));
        members(group, "2025-07-01").body("items.code", contains("QT.BQ"), "items.name", contains("UBND xã Bến Quan"));
        members(group, "1999-12-31").body("items", empty());
        as(OFFICER).get("/api/v1/unit-groups/" + group + "/members").then().body("items.code", contains("QT.BQ"));
    }

    @Test
    void a_listed_group_has_its_members_on_their_days_while_they_exist() {
        var group = post(PROVINCE_EDITOR, listed("QT.CUM1", before.benQuan, before.vinhO))
                .statusCode(201)
                .body("rule", nullValue(), "members.to", contains("2024-01-01", null))
                .extract()
                .<String>path("id");
        members(group, "2023-12-31").body("items.code", contains("QT.VL.BQ", "QT.VL.VO"));
        members(group, "2024-06-30").body("items.code", contains("QT.VL.VO"));
        TwoTier.post("mergers", before.merger(TwoTier.REFORM)).statusCode(201);
        members(group, "2025-07-01").body("items", empty());
    }

    @Test
    void members_are_paged_by_code() {
        var group = post(PROVINCE_EDITOR, rule("QT.XA", "COMMUNE\",\"TOWNSHIP"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var path = "/api/v1/unit-groups/" + group + "/members?at=2024-06-30&limit=1";
        var first = as(OFFICER)
                .get(path)
                .then()
                .body("items.code", contains("QT.VL.BQ"))
                .extract();
        as(OFFICER)
                .get(path + "&cursor=" + first.path("next"))
                .then()
                .body("items.code", contains("QT.VL.VO"), "next", nullValue());
    }

    @Test
    void a_group_is_changed_as_a_whole_with_the_version_that_was_read() {
        var group = post(PROVINCE_EDITOR, rule("QT.XA", "COMMUNE"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        put(group, "\"0\"", listed("QT.XA", before.benQuan, before.vinhO))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("rule", nullValue(), "members", notNullValue());
        put(group, "\"0\"", rule("QT.XA", "WARD")).statusCode(412);
        put(group, "\"1\"", rule("QT.XB", "WARD"))
                .statusCode(409)
                .body("code", equalTo("unit-group-code-fixed"), "errors.pointer", contains("/code"));
        as(PROVINCE_EDITOR)
                .body(rule("QT.XA", "WARD"))
                .put("/api/v1/unit-groups/" + group)
                .then()
                .statusCode(428);
        as(OFFICER).get("/api/v1/unit-groups?code=QT.XA").then().body("items.id", contains(group));
    }

    @Test
    void a_group_is_defined_by_the_editors_of_its_owner() {
        post(DISTRICT_EDITOR, rule("QT.XA", "COMMUNE")).statusCode(403);
        var own = rule("VL.XA", "COMMUNE")
                .replace("ownerUnitId\":\"" + before.units.province(), "ownerUnitId\":\"" + before.units.district());
        var group = post(DISTRICT_EDITOR, own).statusCode(201).extract().<String>path("id");
        as(DISTRICT_EDITOR)
                .header("If-Match", "\"0\"")
                .body(rule("VL.XA", "COMMUNE"))
                .put("/api/v1/unit-groups/" + group)
                .then()
                .statusCode(403);
        post(OFFICER, rule("QT.XC", "COMMUNE")).statusCode(403);
    }

    @Test
    void a_group_has_one_code_one_kind_and_known_units() {
        post(PROVINCE_EDITOR, rule("QT.XA", "COMMUNE")).statusCode(201);
        post(PROVINCE_EDITOR, rule("QT.XA", "WARD"))
                .statusCode(409)
                .body("code", equalTo("unit-group-code-taken"), "errors.pointer", contains("/code"));
        var rule = rule("QT.XB", "WARD");
        post(PROVINCE_EDITOR, rule.replaceAll(",\"rule\":\\{.*?}", ""))
                .statusCode(400)
                .body("code", equalTo("unit-group-either-rule-or-members"), "errors.pointer", contains("/rule"));
        var nobody = UUID.randomUUID().toString();
        post(
                        PROVINCE_EDITOR,
                        rule.replace("ancestorUnitId\":\"" + before.units.province(), "ancestorUnitId\":\"" + nobody))
                .statusCode(400)
                .body("code", equalTo("unknown-unit"), "errors.pointer", contains("/rule/ancestorUnitId"));
        post(PROVINCE_EDITOR, listed("QT.XB", before.vinhO, before.vinhO))
                .statusCode(400)
                .body("code", equalTo("unit-group-member-faulty"), "errors.pointer", contains("/members/1"));
        as(OFFICER).get("/api/v1/unit-groups/" + nobody).then().statusCode(404);
        as(OFFICER).get("/api/v1/unit-groups/" + nobody + "/members").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"code\":\"QT.XA\"|\"code\":\"qt\"|/code",
                "\"name\":\"Khối xã\"|\"name\":\"a\\u0000b\"|/name",
                "\"name\":\"Khối xã\"|\"name\":\"a\\ud800b\"|/name",
                "\"types\":[\"COMMUNE\"]|\"types\":[]|/rule/types",
                "\"types\":[\"COMMUNE\"]|\"types\":[null]|/rule/types",
                "\"types\":[\"COMMUNE\"]|\"types\":[1234567890123456789012345678901234567890]|/rule/types",
                "\"name\":|\"surprise\":1,\"name\":|/surprise",
            })
    void what_breaks_the_contract_is_refused_by_pointer(String valid, String broken, String pointer) {
        var body = rule("QT.XA", "COMMUNE").replaceFirst(Pattern.quote(valid), Matcher.quoteReplacement(broken));
        post(PROVINCE_EDITOR, body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(startsWith(pointer)));
    }

    private String rule(String code, String types) {
        return """
                {"code":"%s","name":"Khối xã","ownerUnitId":"%s","rule":{"types":["%s"],"ancestorUnitId":"%s"}}
                """.formatted(code, before.units.province(), types, before.units.province());
    }

    private String listed(String code, String first, String second) {
        return """
                {"code":"%s","name":"Cụm thi đua số 1","ownerUnitId":"%s","members":[
                 {"unitId":"%s","from":"2020-01-01","to":"2024-01-01"},{"unitId":"%s","from":"2020-01-01"}]}
                """.formatted(code, before.units.province(), first, second);
    }

    private static ValidatableResponse post(String token, String body) {
        return as(token).body(body).post("/api/v1/unit-groups").then();
    }

    private static ValidatableResponse put(String group, String tag, String body) {
        return as(PROVINCE_EDITOR)
                .header("If-Match", tag)
                .body(body)
                .put("/api/v1/unit-groups/" + group)
                .then();
    }

    private static ValidatableResponse members(String group, String day) {
        return as(OFFICER)
                .get("/api/v1/unit-groups/" + group + "/members?at=" + day)
                .then()
                .statusCode(200);
    }
}

package vn.chiso.criteria.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.criteria.SampleCatalogue.DISTRICT_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.draft;
import static vn.chiso.criteria.SampleCatalogue.leaf;
import static vn.chiso.criteria.SampleCatalogue.publish;
import static vn.chiso.criteria.SampleCatalogue.putNodes;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.testing.RealParts;
import vn.chiso.testing.Tokens;

/** Warnings can be let pass with a reason, errors cannot. */
@QuarkusTest
class WaiverTest {

    private static final String WARNING =
            "{\"rule\":\"code-order\",\"pointer\":\"/nodes/1/code\",\"reason\":\"Quyết định xếp như vậy\"}";

    private SampleCatalogue.Units units;
    private String set;

    @BeforeEach
    void a_draft_with_one_warning() {
        units = SampleCatalogue.fresh();
        set = draft(units.province());
        putNodes(set, 0, leaf("II", "1"), leaf("I", "1")).then().statusCode(200);
    }

    @Test
    void a_waiver_is_shown_on_its_finding_and_moves_the_version() {
        waive(1, WARNING)
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("rule", equalTo("code-order"), "criterionCode", equalTo("I"), "place", equalTo("/code"))
                .body("waivedBy", equalTo("danhmuc.tinh"));
        findings()
                .body("items", hasSize(1), "items[0].severity", equalTo("WARNING"))
                .body("items[0].waiver.reason", equalTo("Quyết định xếp như vậy"));
        as(PROVINCE_EDITOR)
                .get("/api/v1/criteria-sets/" + set + "/waivers")
                .then()
                .body("items.reason", contains("Quyết định xếp như vậy"));
        as(Tokens.of("kiemtra", "admin@QT"))
                .get("/api/v1/audit/criteria?limit=200")
                .then()
                .body("items.action", hasItem("criteria-set.warning-waived"));
    }

    @Test
    void a_waiver_follows_its_criterion_and_ends_with_the_warning() {
        waive(1, WARNING).statusCode(201);
        putNodes(set, 2, leaf("II", "1"), leaf("III", "1"), leaf("I", "1"))
                .then()
                .statusCode(200);
        findings().body("items.pointer", contains("/nodes/2/code")).body("items[0].waiver.rule", equalTo("code-order"));
        putNodes(set, 3, leaf("I", "1"), leaf("II", "1")).then().statusCode(200);
        findings().body("items", empty());
    }

    @Test
    void an_error_cannot_be_waived() {
        putNodes(set, 1, "{\"code\":\"I\",\"title\":\"Chưa xong\"}").then().statusCode(200);
        waive(2, "{\"rule\":\"leaf-without-method\",\"pointer\":\"/nodes/0/method\",\"reason\":\"Thử\"}")
                .statusCode(409)
                .body("code", equalTo("finding-not-waivable"), "errors.pointer", contains("/rule"));
        publish(set, 2).then().statusCode(409);
    }

    @Test
    void what_was_not_found_or_is_waived_already_is_refused() {
        waive(1, WARNING.replace("/nodes/1", "/nodes/0"))
                .statusCode(409)
                .body("code", equalTo("unknown-finding"), "errors.pointer", contains("/pointer"));
        waive(1, WARNING.replace("code-order", "no-such-rule")).statusCode(409);
        waive(1, WARNING).statusCode(201);
        waive(2, WARNING).statusCode(409).body("code", equalTo("finding-already-waived"));
    }

    @Test
    void waiving_needs_the_version_an_editor_and_a_draft() throws SQLException {
        waive(0, WARNING).statusCode(412);
        as(PROVINCE_EDITOR)
                .body(WARNING)
                .post("/api/v1/criteria-sets/" + set + "/waivers")
                .then()
                .statusCode(428);
        for (var token : new String[] {OFFICER, DISTRICT_EDITOR}) {
            as(token)
                    .header("If-Match", "\"1\"")
                    .body(WARNING)
                    .post("/api/v1/criteria-sets/" + set + "/waivers")
                    .then()
                    .statusCode(404);
            as(token).get("/api/v1/criteria-sets/" + set + "/waivers").then().statusCode(404);
        }
        waive(1, WARNING).statusCode(201);
        publish(set, 2).then().statusCode(200);
        waive(3, WARNING).statusCode(409).body("code", equalTo("criteria-set-not-draft"));
        as(OFFICER)
                .get("/api/v1/criteria-sets/" + set + "/findings")
                .then()
                .body("items[0].waiver.waivedBy", equalTo("danhmuc.tinh"));
        assertThatThrownBy(() -> execute("delete from lint_waiver"))
                .hasMessageContaining("published set cannot change");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"rule\":\"code-order\",\"pointer\":\"/nodes/1/code\",\"reason\":\"  \"}",
                "{\"rule\":\"code-order\",\"pointer\":\"/nodes/1/code\"}",
                "{\"rule\":\"code-order\",\"pointer\":\"/nodes/1/code\",\"reason\":\"\\u0000\"}",
                "{\"rule\":\"code-order\",\"pointer\":\"/nodes/1/code\",\"reason\":\"\\ud800\"}",
            })
    void a_waiver_needs_a_reason(String body) {
        waive(1, body).statusCode(400).body("errors.pointer", hasItem("/reason"));
    }

    @Test
    void a_waiver_of_a_draft_can_be_taken_back() {
        var waiver = waive(1, WARNING).statusCode(201).extract().<String>path("id");
        var other = draft(units.province());
        revoke(other, 0, waiver).statusCode(404);
        revoke(set, 1, waiver).statusCode(412);
        revoke(set, 2, waiver).statusCode(204);
        revoke(set, 3, waiver).statusCode(404);
        findings().body("items[0].waiver", nullValue());
    }

    @Test
    void waivers_go_with_their_draft() throws SQLException {
        waive(1, WARNING).statusCode(201);
        as(PROVINCE_EDITOR)
                .header("If-Match", "\"2\"")
                .delete("/api/v1/criteria-sets/" + set)
                .then()
                .statusCode(204);
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from lint_waiver")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getLong(1)).isZero();
        }
    }

    private ValidatableResponse waive(int version, String body) {
        return as(PROVINCE_EDITOR)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/criteria-sets/" + set + "/waivers")
                .then();
    }

    private static ValidatableResponse revoke(String set, int version, String waiver) {
        return as(PROVINCE_EDITOR)
                .header("If-Match", "\"" + version + "\"")
                .delete("/api/v1/criteria-sets/" + set + "/waivers/" + waiver)
                .then();
    }

    private ValidatableResponse findings() {
        return as(PROVINCE_EDITOR)
                .get("/api/v1/criteria-sets/" + set + "/findings")
                .then()
                .statusCode(200);
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package vn.chiso.scoring.consistency;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.scoring.consistency.Checks.PATH;
import static vn.chiso.scoring.consistency.Checks.made;
import static vn.chiso.scoring.consistency.Checks.officer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.testing.RealParts;

/** Whatever was found can be let pass with a reason: a published document is not mended here. */
@QuarkusTest
class WaiverTest {

    private static final String WAIVER =
            "{\"rule\":\"SCORE_NOT_DERIVABLE\",\"pointer\":\"/criteria/0/points\",\"reason\":\"Chấm theo bậc\"}";

    private String check;

    @BeforeEach
    void a_check_with_two_findings() {
        VinhLinh.fresh();
        check = made();
    }

    @Test
    void a_waiver_is_shown_on_its_finding_and_moves_the_version() {
        waive(0, WAIVER)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("rule", equalTo("SCORE_NOT_DERIVABLE"), "waivedBy", equalTo("canbo.vl"));
        officer()
                .get(PATH + "/" + check + "/findings")
                .then()
                .body("items[0].waiver.reason", equalTo("Chấm theo bậc"), "items[1].waiver", nullValue());
        officer().get(PATH + "/" + check + "/waivers").then().body("items.reason", contains("Chấm theo bậc"));
        officer().get(PATH + "/" + check).then().body("waived", equalTo(1), "version", equalTo(1));
        VinhLinh.organiser()
                .get("/api/v1/audit/scoring?subjectType=consistency-check")
                .then()
                .body("items.action", hasItem("consistency-check.finding-waived"));
    }

    @Test
    void a_waiver_can_be_taken_back() {
        var waiver = waive(0, WAIVER).statusCode(201).extract().<String>path("id");
        revoke(made(), 0, waiver).statusCode(404);
        revoke(check, 0, waiver).statusCode(412);
        revoke(check, 1, waiver).statusCode(204);
        revoke(check, 2, waiver).statusCode(404);
        officer().get(PATH + "/" + check).then().body("waived", equalTo(0), "version", equalTo(2));
        waive(2, WAIVER).statusCode(201);
    }

    @Test
    void what_was_not_found_or_is_waived_already_is_refused() {
        waive(0, WAIVER.replace("/criteria/0", "/criteria/1"))
                .statusCode(409)
                .body("code", equalTo("unknown-finding"), "errors.pointer", contains("/pointer"));
        waive(0, WAIVER.replace("SCORE_NOT_DERIVABLE", "NO_SUCH_RULE"))
                .statusCode(409)
                .body("code", equalTo("unknown-finding"));
        waive(0, WAIVER).statusCode(201);
        waive(1, WAIVER).statusCode(409).body("code", equalTo("finding-already-waived"));
        officer().get(PATH + "/" + check + "/waivers").then().body("items", hasSize(1));
    }

    @Test
    void waiving_needs_the_version() {
        waive(7, WAIVER).statusCode(412);
        officer().body(WAIVER).post(PATH + "/" + check + "/waivers").then().statusCode(428);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"  \"", "null", "\"\\u0000\"", "\"\\ud800\""})
    void a_waiver_needs_a_reason(String reason) {
        waive(0, WAIVER.replace("\"Chấm theo bậc\"", reason))
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"));
    }

    @Test
    void neither_document_nor_findings_change() {
        assertThatThrownBy(() -> execute("update consistency_finding set found = '1'"))
                .hasMessageContaining("immutable");
        assertThatThrownBy(() -> execute("delete from checked_document")).hasMessageContaining("immutable");
    }

    private ValidatableResponse waive(int version, String body) {
        return Checks.waive(officer(), check, version, body);
    }

    private static ValidatableResponse revoke(String check, int version, String waiver) {
        return officer()
                .header("If-Match", "\"" + version + "\"")
                .delete(PATH + "/" + check + "/waivers/" + waiver)
                .then();
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

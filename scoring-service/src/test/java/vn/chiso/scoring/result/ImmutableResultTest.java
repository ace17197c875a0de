package vn.chiso.scoring.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.scoring.result.snapshot.CanonicalJson;
import vn.chiso.testing.RealParts;

/** A published result cannot be changed, and would not verify if somebody with all rights did it. */
@QuarkusTest
class ImmutableResultTest {

    private static String result;
    private static Connection connection;

    @BeforeEach
    void a_result_is_published() {
        if (result == null) {
            VinhLinh.fresh();
            result = Journey.toResult();
        }
    }

    @Test
    void neither_update_nor_delete_touches_a_result() {
        assertThatThrownBy(() -> execute("update result set period = '2024'")).hasMessageContaining("immutable");
        assertThatThrownBy(() -> execute("delete from result")).hasMessageContaining("immutable");
        verification().body("valid", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "snapshot = jsonb_set(snapshot, '{lines,5,points}', '48.37') | contentIntact",
                "snapshot = jsonb_set(snapshot, '{assessedUnit,name}', '\"UBND huyện khác\"') | contentIntact",
                "period = '2022' | contentIntact",
                "previous_sha256 = repeat('a', 64), chain_position = 99 | chainIntact"
            })
    void a_change_behind_the_back_of_the_service_is_found(String change, String broken) throws SQLException {
        execute("create temporary table kept as select * from result; set session_replication_role = replica; "
                + "update result set " + change + " where id = '" + result + "'");
        try {
            verification().body("valid", equalTo(false)).body(broken, equalTo(false));
        } finally {
            execute("set session_replication_role = replica; "
                    + "update result r set snapshot = k.snapshot, period = k.period, previous_sha256 = k.previous_sha256, "
                    + "chain_position = k.chain_position from kept k where k.id = r.id; drop table kept");
        }
        verification().body("valid", equalTo(true));
    }

    @Test
    void a_digit_that_the_engine_does_not_come_to_is_named() throws SQLException {
        execute("create temporary table kept as select * from result; set session_replication_role = replica; "
                + "update result set snapshot = jsonb_set(snapshot, '{lines,5,self,inputs,percent}', '95') where id = '"
                + result + "'");
        try {
            verification().body("pointsAgree", equalTo(false)).body("differences", hasItem("II"));
        } finally {
            execute("set session_replication_role = replica; "
                    + "update result r set snapshot = k.snapshot from kept k where k.id = r.id; drop table kept");
        }
    }

    @Test
    void a_result_of_the_first_engine_revision_still_verifies() throws Exception {
        var json = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        var snapshot =
                (ObjectNode) json.readTree(text("select snapshot::text from result where id = '" + result + "'"));
        snapshot.put("engineRevision", "1");
        snapshot.remove(List.of("totalPoints", "adjustments"));
        execute("create temporary table kept as select * from result; set session_replication_role = replica; "
                + "update result set snapshot = '"
                + json.writeValueAsString(snapshot).replace("'", "''") + "'::jsonb, sha256 = '"
                + CanonicalJson.sha256(snapshot) + "' where id = '" + result + "'");
        try {
            verification().body("valid", equalTo(true)).body("differences", empty());
        } finally {
            execute(
                    "set session_replication_role = replica; update result r set snapshot = k.snapshot, sha256 = k.sha256 "
                            + "from kept k where k.id = r.id; drop table kept");
        }
    }

    @Test
    void results_of_one_organiser_form_a_chain() {
        var first = VinhLinh.head()
                .get("/api/v1/results/" + Journey.toResult())
                .then()
                .extract();
        var second = VinhLinh.head()
                .get("/api/v1/results/" + Journey.toResult())
                .then()
                .extract();

        assertThat(second.<Integer>path("chainPosition")).isEqualTo(first.<Integer>path("chainPosition") + 1);
        assertThat(second.<String>path("previousSha256")).isEqualTo(first.<String>path("sha256"));
        VinhLinh.head()
                .get("/api/v1/results/" + second.path("id") + "/verification")
                .then()
                .body("valid", equalTo(true));
    }

    @Test
    void the_deductions_add_up_by_area_as_in_the_document() {
        VinhLinh.head()
                .get("/api/v1/results/" + result + "/deductions")
                .then()
                .body("byArea.find { it.code == 'I' }.deductedPoints", equalTo(15.50f))
                .body("byArea.find { it.code == 'II' }.deductedPoints", equalTo(2.63f))
                .body("byArea.find { it.code == 'IV' }.deductedPoints", equalTo(0.50f))
                .body("byArea.find { it.code == 'V' }.deductedPoints", equalTo(4.63f))
                .body("byArea.find { it.code == 'VI' }.deductedPoints", equalTo(4.49f))
                .body("items.find { it.criterionCode == 'VI.1' }.reason", equalTo("Đạt 84,2%"))
                .body("items.find { it.criterionCode == 'I.C.3' }.causeCode", equalTo("FIRES"));
    }

    @Test
    void what_does_not_apply_counts_on_neither_side() {
        var campaign = Journey.opened();
        var card = Journey.card(campaign);
        Journey.scoreAllLines(card);
        var tag = VinhLinh.head()
                .get("/api/v1/scorecards/" + card + "/lines/I.C.6")
                .header("ETag");
        VinhLinh.head()
                .header("If-Match", tag)
                .body("{\"notApplicable\":true,\"explanation\":\"Không thuộc địa bàn quản lý\"}")
                .put("/api/v1/scorecards/" + card + "/lines/I.C.6/self")
                .then()
                .statusCode(200);
        var published = Journey.fromScored(campaign, card);

        VinhLinh.head()
                .get("/api/v1/results/" + published)
                .then()
                .body("maxPoints", equalTo(92.00f))
                .body("appraisedPoints", equalTo(69.25f))
                .body("deductedPoints", equalTo(22.75f));
        VinhLinh.head()
                .get("/api/v1/results/" + published + "/verification")
                .then()
                .body("valid", equalTo(true));
    }

    private static ValidatableResponse verification() {
        return VinhLinh.head()
                .get("/api/v1/results/" + result + "/verification")
                .then()
                .statusCode(200);
    }

    private static String text(String query) throws SQLException {
        try (var reading = RealParts.database().getConnection();
                var rows = reading.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** One connection, since the settings and the temporary table live in it. */
    private static void execute(String sql) throws SQLException {
        if (connection == null || connection.isClosed()) {
            connection = RealParts.database().getConnection();
        }
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } finally {
            if (!sql.contains("create temporary")) {
                try (var reset = connection.createStatement()) {
                    reset.execute("set session_replication_role = default");
                }
            }
        }
    }
}

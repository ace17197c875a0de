package vn.chiso.criteria.set;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.chiso.criteria.SampleCatalogue.DISTRICT_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.draft;
import static vn.chiso.criteria.SampleCatalogue.leaf;
import static vn.chiso.criteria.SampleCatalogue.publish;
import static vn.chiso.criteria.SampleCatalogue.published;
import static vn.chiso.criteria.SampleCatalogue.putNodes;
import static vn.chiso.criteria.SampleCatalogue.setBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;

/** From draft to published, superseded or withdrawn, and nothing back. */
@QuarkusTest
class PublicationTest {

    private static final String TOPIC = "criteria.criteria-set";

    private SampleCatalogue.Units units;

    @BeforeEach
    void catalogue() {
        units = SampleCatalogue.fresh();
    }

    @Test
    void a_sound_draft_is_published_for_everybody() {
        var set = published(units.province());
        as(OFFICER)
                .get("/api/v1/criteria-sets/" + set)
                .then()
                .statusCode(200)
                .header("ETag", "\"2.en\"")
                .body("status", equalTo("PUBLISHED"));
    }

    @Test
    void findings_name_rule_place_severity_and_figures() {
        var set = draft(units.province());
        putNodes(set, 0, leaf("II", "1"), "{\"code\":\"I\",\"title\":\"Chưa xong\"}")
                .then()
                .statusCode(200);
        as(PROVINCE_EDITOR)
                .get("/api/v1/criteria-sets/" + set + "/findings")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body(
                        "items.rule",
                        contains("leaf-without-maximum", "leaf-without-method", "na-policy-missing", "code-order"))
                .body("items.severity", contains("ERROR", "ERROR", "ERROR", "WARNING"))
                .body("items[0].pointer", equalTo("/nodes/1/maxPoints"), "items[0].values.code", equalTo("I"))
                .body("items[0].detail", equalTo("I has no maximum points."));
        given().auth()
                .oauth2(PROVINCE_EDITOR)
                .get("/api/v1/criteria-sets/" + set + "/findings")
                .then()
                .body("items[0].detail", equalTo("Tiêu chí I chưa có điểm tối đa."));
    }

    @Test
    void errors_forbid_publishing_and_leave_a_draft() {
        var set = draft(units.province());
        publish(set, 0)
                .then()
                .statusCode(409)
                .body("code", equalTo("criteria-set-has-findings"), "errors.code", contains("set-empty"));
        putNodes(
                        set,
                        0,
                        leaf(
                                "I",
                                "5",
                                "{\"kind\":\"LINKED_INDEX\",\"programme\":\"PAR_INDEX\",\"indicator\":\"NOT_DEFINED\"}"))
                .then()
                .statusCode(200);
        publish(set, 1)
                .then()
                .statusCode(409)
                .body("errors.code", contains("indicator-unknown"))
                .body("errors.pointer", contains("/nodes/0/method/indicator"));
        SampleCatalogue.indicator("NOT_DEFINED");
        publish(set, 1).then().statusCode(200);
    }

    @Test
    void warnings_do_not_forbid_publishing() {
        var set = draft(units.province());
        putNodes(set, 0, leaf("II", "1"), leaf("I", "1")).then().statusCode(200);
        publish(set, 1).then().statusCode(200);
    }

    @Test
    void a_published_set_never_changes() {
        var set = published(units.province());
        putNodes(set, 2, leaf("I", "1")).then().statusCode(409).body("code", equalTo("criteria-set-not-draft"));
        publish(set, 2).then().statusCode(409);
    }

    @Test
    void the_database_itself_refuses_to_change_published_criteria() {
        var set = published(units.province());
        for (var change : List.of(
                "update criterion_node set max_points = 1 where set_id = '%s'",
                "delete from criterion_node where set_id = '%s'",
                "insert into criterion_node (id, set_id, position, code, title, evidence_required)"
                        + " values (gen_random_uuid(), '%s', 99, 'X', 'x', false)")) {
            assertThatThrownBy(() -> execute(change.formatted(set)))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("criteria of a published set cannot change");
        }
        var draft = draft(units.province());
        for (var change : List.of(
                "update criterion_node set set_id = '" + draft + "' where set_id = '%s'",
                "update criteria_set set status = 'DRAFT' where id = '%s'",
                "update criteria_set set rounding_scale = 4 where id = '%s'",
                "update criteria_set set status = 'WITHDRAWN', title = 'x' where id = '%s'",
                "delete from criteria_set where id = '%s'")) {
            assertThatThrownBy(() -> execute(change.formatted(set)))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("published set cannot change");
        }
    }

    @Test
    void publishing_needs_an_editor_and_the_version_that_was_read() {
        var set = draft(units.province());
        putNodes(set, 0, leaf("I", "1")).then().statusCode(200);
        publish(set, 0).then().statusCode(412);
        as(PROVINCE_EDITOR)
                .post("/api/v1/criteria-sets/" + set + "/publication")
                .then()
                .statusCode(428);
        publish(set, 1).then().statusCode(200);
        as(DISTRICT_EDITOR)
                .header("If-Match", "\"2\"")
                .body("{\"reason\":\"Thử\"}")
                .post("/api/v1/criteria-sets/" + set + "/withdrawal")
                .then()
                .statusCode(403);
    }

    @Test
    void two_editors_at_once_publish_once() throws Exception {
        var set = draft(units.province());
        putNodes(set, 0, leaf("I", "1")).then().statusCode(200);
        Callable<Integer> publishing = () -> publish(set, 1).statusCode();
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(publishing, publishing)).stream()
                    .map(answer -> answer.resultNow())
                    .sorted()
                    .toList();
            assertThat(answers.getFirst()).isEqualTo(200);
            assertThat(answers.getLast()).isIn(409, 412);
        }
        assertThat(events(set, 1)).hasSize(1);
    }

    @Test
    void a_newer_decision_takes_the_place_of_an_older_one() {
        var older = published(units.province());
        var newer = as(PROVINCE_EDITOR)
                .body(setBody(units.province())
                        .replace("{\"programme\"", "{\"supersedes\":\"" + older + "\",\"programme\""))
                .post("/api/v1/criteria-sets")
                .then()
                .statusCode(201)
                .body("revision", equalTo(2))
                .extract()
                .<String>path("id");
        putNodes(newer, 0, leaf("I", "1")).then().statusCode(200);
        as(OFFICER).get("/api/v1/criteria-sets/" + older).then().body("status", equalTo("PUBLISHED"));
        publish(newer, 1).then().statusCode(200);

        as(OFFICER).get("/api/v1/criteria-sets/" + older).then().body("status", equalTo("SUPERSEDED"));
        assertThat(events(older, 2))
                .extracting(Events.Received::type)
                .containsExactly(
                        "chiso.criteria.criteria-set-published.v1", "chiso.criteria.criteria-set-superseded.v1");
        assertThat(events(newer, 1)).hasSize(1);
    }

    @Test
    void only_a_published_set_of_the_programme_can_be_superseded() {
        var draft = draft(units.province());
        for (var other : List.of(draft, UUID.randomUUID().toString())) {
            as(PROVINCE_EDITOR)
                    .body(setBody(units.province())
                            .replace("{\"programme\"", "{\"supersedes\":\"" + other + "\",\"programme\""))
                    .post("/api/v1/criteria-sets")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("unknown-superseded-set"), "errors.pointer", contains("/supersedes"));
        }
    }

    @Test
    void a_published_set_can_be_withdrawn_once_with_a_reason() {
        var set = published(units.province());
        withdraw(set, 2, "{}").statusCode(400).body("errors.pointer", hasItem("/reason"));
        withdraw(set, 2, "{\"reason\":\"Ban hành nhầm\"}").statusCode(200).body("status", equalTo("WITHDRAWN"));
        withdraw(set, 3, "{\"reason\":\"Lần nữa\"}").statusCode(409);
        assertThat(events(set, 2))
                .extracting(Events.Received::type)
                .last()
                .asString()
                .contains("withdrawn");
    }

    private static ValidatableResponse withdraw(String set, int version, String body) {
        return as(PROVINCE_EDITOR)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/criteria-sets/" + set + "/withdrawal")
                .then();
    }

    private static List<Events.Received> events(String set, int expected) {
        return Events.drain(TOPIC, all -> of(set, all).size() >= expected).stream()
                .filter(event -> event.key().equals(set))
                .toList();
    }

    private static List<Events.Received> of(String set, List<Events.Received> all) {
        return all.stream().filter(event -> event.key().equals(set)).toList();
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

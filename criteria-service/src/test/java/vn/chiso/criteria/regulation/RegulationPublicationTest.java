package vn.chiso.criteria.regulation;

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
import static vn.chiso.criteria.SampleRules.draft;
import static vn.chiso.criteria.SampleRules.made;
import static vn.chiso.criteria.SampleRules.publish;
import static vn.chiso.criteria.SampleRules.published;
import static vn.chiso.criteria.SampleRules.regulationBody;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.criteria.SampleRules;
import vn.chiso.testing.EventContracts;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;

/** From draft to published, superseded or withdrawn, and nothing back. */
@QuarkusTest
class RegulationPublicationTest {

    private static final String TOPIC = "criteria.regulation";
    private static final Path EVENTS = Path.of("contracts/events");
    private static final String HOLE = """
            [{"classCode":"A","title":"Nhóm A","from":90},{"classCode":"B","title":"Nhóm B","to":89.99}]""";

    private SampleCatalogue.Units units;

    @BeforeEach
    void catalogue() {
        units = SampleCatalogue.fresh();
    }

    @Test
    void a_sound_draft_is_published_for_everybody() {
        var id = published(units.province());
        as(OFFICER)
                .get("/api/v1/regulations/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("PUBLISHED"));
        assertThat(events(id, 1)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("chiso.criteria.regulation-published.v1");
            EventContracts.assertValid(EVENTS.resolve(TOPIC + ".schema.json"), event.json());
        });
    }

    @Test
    void findings_name_rule_place_severity_and_figures() {
        var id = made(PROVINCE_EDITOR, regulationBody(units.province(), HOLE, ""));
        as(PROVINCE_EDITOR)
                .get("/api/v1/regulations/" + id + "/findings")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("items.rule", contains("band-gap"), "items.severity", contains("ERROR"))
                .body("items[0].pointer", equalTo("/groups/0/bands/1/to"), "items[0].values.end", equalTo("89.99"))
                .body(
                        "items[0].detail",
                        equalTo("The group “Khối huyện” has no class for values between 89.99 and 90."));
        given().auth()
                .oauth2(PROVINCE_EDITOR)
                .get("/api/v1/regulations/" + id + "/findings")
                .then()
                .body(
                        "items[0].detail",
                        equalTo("Nhóm “Khối huyện” chưa có mức xếp loại cho giá trị từ 89.99 đến 90."));
    }

    @Test
    void a_unit_group_must_exist_when_it_is_named_and_still_when_the_regulation_is_published() throws SQLException {
        var nobody = UUID.randomUUID().toString();
        as(PROVINCE_EDITOR)
                .body(regulationBody(units.province(), SampleRules.BANDS, inGroup(nobody)))
                .post("/api/v1/regulations")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-unit-group"), "errors.pointer", contains("/groups/0/unitGroupId"));
        var group = SampleCatalogue.group("QT.PHONG", units.province());
        var id = made(PROVINCE_EDITOR, regulationBody(units.province(), SampleRules.BANDS, inGroup(group)));
        as(PROVINCE_EDITOR)
                .header("If-Match", "\"0\"")
                .body(regulationBody(units.province(), SampleRules.BANDS, inGroup(nobody)))
                .put("/api/v1/regulations/" + id)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/groups/0/unitGroupId"));
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate unit_group cascade");
        }
        publish(PROVINCE_EDITOR, id, 0)
                .then()
                .statusCode(409)
                .body("errors.code", contains("unit-group-unknown"))
                .body("errors.pointer", contains("/groups/0/unitGroupId"));
    }

    private static String inGroup(String group) {
        return ",\"unitGroupId\":\"" + group + "\"";
    }

    @Test
    void errors_forbid_publishing_and_leave_a_draft() {
        var condition = """
                ,"conditions":[{"classes":["A"],"requires":{"kind":"MIN_INDICATOR","indicator":"SIPAS","value":80},
                 "fallsTo":"C"}]""";
        var id = made(PROVINCE_EDITOR, regulationBody(units.province(), SampleRules.BANDS, condition));
        publish(PROVINCE_EDITOR, id, 0)
                .then()
                .statusCode(409)
                .body("code", equalTo("regulation-has-findings"))
                .body("errors.code", contains("regulated-indicator-unknown"))
                .body("errors.pointer", contains("/groups/0/conditions/0/requires/indicator"));
        as(PROVINCE_EDITOR)
                .get("/api/v1/regulations/" + id)
                .then()
                .body("status", equalTo("DRAFT"), "version", equalTo(0));
        SampleCatalogue.indicator("SIPAS");
        publish(PROVINCE_EDITOR, id, 0).then().statusCode(200);
    }

    @Test
    void publishing_needs_an_editor_and_the_version_that_was_read() {
        var id = draft(units.province());
        publish(PROVINCE_EDITOR, id, 9).then().statusCode(412);
        as(PROVINCE_EDITOR)
                .post("/api/v1/regulations/" + id + "/publication")
                .then()
                .statusCode(428);
        publish(PROVINCE_EDITOR, id, 0).then().statusCode(200);
        publish(PROVINCE_EDITOR, id, 1).then().statusCode(409).body("code", equalTo("regulation-not-draft"));
        withdraw(DISTRICT_EDITOR, id, 1, "{\"reason\":\"Thử\"}").statusCode(403);
    }

    @Test
    void a_published_regulation_never_changes() {
        var id = published(units.province());
        as(PROVINCE_EDITOR)
                .header("If-Match", "\"1\"")
                .body(regulationBody(units.province()))
                .put("/api/v1/regulations/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("regulation-not-draft"));
        for (var change : List.of(
                "update regulation set status = 'DRAFT' where id = '%s'",
                "update regulation set content = '{}' where id = '%s'",
                "update regulation set status = 'WITHDRAWN', title = 'x' where id = '%s'",
                "delete from regulation where id = '%s'")) {
            assertThatThrownBy(() -> execute(change.formatted(id)))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("a published regulation cannot change");
        }
    }

    @Test
    void two_editors_at_once_publish_once() throws Exception {
        var id = draft(units.province());
        Callable<Integer> publishing = () -> publish(PROVINCE_EDITOR, id, 0).statusCode();
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(publishing, publishing)).stream()
                    .map(answer -> answer.resultNow())
                    .sorted()
                    .toList();
            assertThat(answers.getFirst()).isEqualTo(200);
            assertThat(answers.getLast()).isIn(409, 412);
        }
        assertThat(events(id, 1)).hasSize(1);
    }

    @Test
    void a_newer_decision_takes_the_place_of_an_older_one() {
        var older = published(units.province());
        var newer = made(PROVINCE_EDITOR, superseding(older));
        as(PROVINCE_EDITOR).get("/api/v1/regulations/" + newer).then().body("revision", equalTo(2));
        as(OFFICER).get("/api/v1/regulations/" + older).then().body("status", equalTo("PUBLISHED"));
        publish(PROVINCE_EDITOR, newer, 0).then().statusCode(200);

        as(OFFICER).get("/api/v1/regulations/" + older).then().body("status", equalTo("SUPERSEDED"));
        assertThat(events(older, 2))
                .extracting(Events.Received::type)
                .containsExactly("chiso.criteria.regulation-published.v1", "chiso.criteria.regulation-superseded.v1");
        var late = made(PROVINCE_EDITOR, superseding(older));
        publish(PROVINCE_EDITOR, late, 0).then().statusCode(409).body("code", equalTo("regulation-not-published"));
    }

    @Test
    void only_a_published_regulation_of_the_programme_can_be_superseded() {
        var published = published(units.province());
        for (var body : List.of(
                superseding(draft(units.province())),
                superseding(UUID.randomUUID().toString()),
                superseding(published).replace("PAR_INDEX", "HTNV"))) {
            as(PROVINCE_EDITOR)
                    .body(body)
                    .post("/api/v1/regulations")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("unknown-superseded-regulation"), "errors.pointer", contains("/supersedes"));
        }
    }

    @Test
    void a_published_regulation_can_be_withdrawn_once_with_a_reason() {
        var id = published(units.province());
        withdraw(PROVINCE_EDITOR, id, 1, "{}").statusCode(400).body("errors.pointer", hasItem("/reason"));
        withdraw(PROVINCE_EDITOR, id, 1, "{\"reason\":\"Ban hành nhầm\"}")
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        withdraw(PROVINCE_EDITOR, id, 2, "{\"reason\":\"Lần nữa\"}").statusCode(409);
        assertThat(events(id, 2)).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo("chiso.criteria.regulation-withdrawn.v1");
            EventContracts.assertValid(EVENTS.resolve(TOPIC + ".schema.json"), event.json());
        });
    }

    /** The example holds a condition, a quota and a key of every kind, and is stored and told as it stands. */
    @Test
    void the_example_is_one_that_can_be_published() throws IOException {
        SampleCatalogue.indicator("TASK_PUNCTUALITY");
        var group = SampleCatalogue.group("QT.PHONG", units.province());
        var example = (ObjectNode) SampleRules.JSON.readTree(Files.readString(EVENTS.resolve(TOPIC + ".example.json"))
                .replaceAll("(\"unitGroupId\": \")[^\"]+", "$1" + group));
        var told = example.deepCopy();
        example.remove(List.of("id", "version", "status", "revision"));
        ((ObjectNode) example.path("decision")).put("issuerUnitId", units.province());
        var id = made(PROVINCE_EDITOR, SampleRules.JSON.writeValueAsString(example));
        publish(PROVINCE_EDITOR, id, 0).then().statusCode(200);

        var event = SampleRules.JSON.readTree(events(id, 1).getFirst().json());
        EventContracts.assertValid(EVENTS.resolve(TOPIC + ".schema.json"), event.toString());
        for (var member : List.of("groups", "tiePolicy", "timetable", "periods", "note", "complete")) {
            assertThat(event.path(member)).isEqualTo(told.path(member));
        }
    }

    private String superseding(String older) {
        return regulationBody(units.province())
                .replace("{\"programme\"", "{\"supersedes\":\"" + older + "\",\"programme\"");
    }

    private static ValidatableResponse withdraw(String token, String id, int version, String body) {
        return as(token)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/regulations/" + id + "/withdrawal")
                .then();
    }

    private static List<Events.Received> events(String id, int expected) {
        return Events.drain(TOPIC, all -> of(id, all).size() >= expected).stream()
                .filter(event -> event.key().equals(id))
                .toList();
    }

    private static List<Events.Received> of(String id, List<Events.Received> all) {
        return all.stream().filter(event -> event.key().equals(id)).toList();
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

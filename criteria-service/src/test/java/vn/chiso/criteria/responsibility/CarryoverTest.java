package vn.chiso.criteria.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.criteria.SampleCatalogue.DISTRICT_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_ADMINISTRATOR;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.leaf;
import static vn.chiso.criteria.SampleCatalogue.putNodes;
import static vn.chiso.criteria.SampleCatalogue.responsibilityBody;
import static vn.chiso.criteria.SampleCatalogue.setBody;
import static vn.chiso.criteria.SampleCatalogue.unitBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.testing.EventContracts;
import vn.chiso.testing.Events;
import vn.chiso.testing.Tokens;

/** A decision takes another's place: who answered for a criterion goes on answering for it, where it is the same criterion. */
@QuarkusTest
class CarryoverTest {

    private static final String PARENT = "{\"code\":\"%s\",\"title\":\"Tiêu chí %s\"}";

    private SampleCatalogue.Units units;
    private String old;
    private String next;

    @BeforeEach
    void catalogue() {
        units = SampleCatalogue.fresh();
        old = published(setBody(units.province()), leaf("I.C.3", "3"), leaf("V.5", "5"), leaf("VI.1", "2"));
    }

    /** V.5 stays as it is, I.C.3 has parts now, VI.1 is gone. */
    private void superseded() {
        next = published(
                setBody(units.province()).replaceFirst("\\{", "{\"supersedes\":\"" + old + "\","),
                PARENT.formatted("I.C.3", "I.C.3"),
                leaf("I.C.3.1", "3").replace("{\"code\"", "{\"parentCode\":\"I.C.3\",\"code\""),
                leaf("V.5", "5"));
    }

    @Test
    void what_is_the_same_criterion_goes_on_and_the_rest_is_told_with_its_reason() {
        var first = assign(DISTRICT_EDITOR, "V.5", units.district(), units.office());
        assign(DISTRICT_EDITOR, "I.C.3", units.district(), units.homeAffairs());
        assign(DISTRICT_EDITOR, "VI.1", units.district(), units.office());
        superseded();
        var made = carryOver(DISTRICT_EDITOR)
                .statusCode(200)
                .body("carried.carriedFromId", contains(first), "remaining", equalTo(0))
                .body("notCarried.criterionCode", contains("I.C.3", "VI.1"))
                .body("notCarried.reason", contains("criterion-not-scored", "criterion-missing"))
                .body("notCarried[0].assessedUnitIds", contains(units.district()))
                .extract()
                .<String>path("carried[0].id");
        as(OFFICER)
                .get("/api/v1/responsibilities/" + made)
                .then()
                .statusCode(200)
                .body("criteriaSetId", equalTo(next), "leadUnitIds", contains(units.office()))
                .body("from", equalTo("2024-01-01"), "to", nullValue(), "source.number", equalTo("12/UBND-NV"));
        as(OFFICER).get("/api/v1/responsibilities/" + first).then().body("criteriaSetId", equalTo(old));
        assertThat(told(made)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("chiso.criteria.responsibility-assigned.v1");
            EventContracts.assertValid(Path.of("contracts/events/criteria.responsibility.schema.json"), event.json());
        });
        as(PROVINCE_ADMINISTRATOR)
                .get("/api/v1/audit/criteria?subjectType=responsibility&subjectId=" + made)
                .then()
                .body("items.action", contains("responsibility.carried-over"))
                .body("items.grantUsed", contains("catalogue-editor@QT.VL"), "items[0].before.id", equalTo(first));
    }

    @Test
    void a_second_run_carries_nothing_over() {
        assign(DISTRICT_EDITOR, "V.5", units.district(), units.office());
        superseded();
        carryOver(DISTRICT_EDITOR).body("carried", hasSize(1), "notCarried", empty());
        carryOver(DISTRICT_EDITOR)
                .statusCode(200)
                .body("carried", empty(), "notCarried.reason", contains("already-assigned"));
        as(OFFICER).get("/api/v1/responsibilities?criteriaSetId=" + next).then().body("items", hasSize(1));
    }

    @Test
    void each_editor_carries_over_what_is_his_to_assign() {
        assign(PROVINCE_EDITOR, "V.5", units.province(), units.district());
        assign(DISTRICT_EDITOR, "V.5", units.district(), units.office());
        superseded();
        carryOver(OFFICER).statusCode(403);
        carryOver(Tokens.of("nv", "catalogue-editor@QT.VL.NV")).statusCode(403);
        carryOver(DISTRICT_EDITOR).statusCode(200).body("carried.assessedUnitId", contains(units.district()));
        carryOver(PROVINCE_EDITOR).statusCode(200).body("carried.assessedUnitId", contains(units.province()));
    }

    @Test
    void only_what_holds_on_the_day_of_units_that_are_there_is_carried_over() {
        var ended = assign(DISTRICT_EDITOR, "V.5", units.district(), units.office());
        end(ended, "2023-07-01");
        var ending = assign(DISTRICT_EDITOR, "V.5", units.district(), units.office(), "2023-07-01");
        end(ending, "2025-01-01");
        assign(PROVINCE_EDITOR, "V.5", units.province(), units.homeAffairs());
        as(PROVINCE_EDITOR)
                .header("If-Match", "\"0\"")
                .body(unitBody("QT.VL.NV", "Phòng Nội vụ", "DIVISION", units.district())
                        .replace("}", ",\"validTo\":\"2024-01-01\"}"))
                .put("/api/v1/units/" + units.homeAffairs())
                .then()
                .statusCode(200);
        superseded();
        carryOver(PROVINCE_EDITOR)
                .statusCode(200)
                .body("carried.carriedFromId", contains(ending))
                .body("notCarried.reason", contains("unit-not-there-then"))
                .body("notCarried[0].assessedUnitIds", contains(units.province()));
        as(OFFICER)
                .get("/api/v1/responsibilities?criteriaSetId=" + next)
                .then()
                .body("items.to", contains("2025-01-01"));
    }

    @Test
    void it_goes_from_one_set_to_another_that_is_in_force() {
        superseded();
        var nobody = UUID.randomUUID().toString();
        carryOver(PROVINCE_EDITOR, nobody, next)
                .statusCode(400)
                .body("code", equalTo("unknown-criteria-set"), "errors.pointer", contains("/fromCriteriaSetId"));
        carryOver(PROVINCE_EDITOR, old, nobody).statusCode(400).body("errors.pointer", contains("/toCriteriaSetId"));
        carryOver(PROVINCE_EDITOR, next, next).statusCode(400).body("code", equalTo("criteria-sets-unrelated"));
        carryOver(PROVINCE_EDITOR, next, old).statusCode(409).body("code", equalTo("set-not-in-force"));
        var foreign = published(setBody(units.province()).replace("TASK_COMPLETION", "PAR_INDEX"), leaf("V.5", "5"));
        carryOver(PROVINCE_EDITOR, old, foreign).statusCode(400).body("code", equalTo("criteria-sets-unrelated"));
        carryOver(PROVINCE_EDITOR).statusCode(200).body("carried", empty(), "notCarried", empty());
    }

    private static String published(String body, String... nodes) {
        var set = as(PROVINCE_EDITOR)
                .body(body)
                .post("/api/v1/criteria-sets")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        putNodes(set, 0, nodes).then().statusCode(200);
        SampleCatalogue.publish(set, 1).then().statusCode(200);
        return set;
    }

    private String assign(String token, String criterion, String assessed, String lead) {
        return assign(token, criterion, assessed, lead, "2023-01-01");
    }

    private String assign(String token, String criterion, String assessed, String lead, String from) {
        return as(token)
                .body(responsibilityBody(old, criterion, assessed, lead).replace("2023-01-01", from))
                .post("/api/v1/responsibilities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void end(String id, String to) {
        as(DISTRICT_EDITOR)
                .header("If-Match", "\"0\"")
                .body("{\"to\":\"" + to + "\"}")
                .post("/api/v1/responsibilities/" + id + "/ending")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse carryOver(String token) {
        return carryOver(token, old, next);
    }

    private ValidatableResponse carryOver(String token, String from, String to) {
        return as(token)
                .body("""
                        {"fromCriteriaSetId":"%s","toCriteriaSetId":"%s","from":"2024-01-01",
                         "source":{"number":"12/UBND-NV","date":"2024-01-05","issuerUnitId":"%s"}}
                        """.formatted(from, to, units.district()))
                .post("/api/v1/responsibilities/carryovers")
                .then();
    }

    private static List<Events.Received> told(String id) {
        return Events.drain(
                        "criteria.responsibility",
                        Duration.ofSeconds(60),
                        all -> all.stream().anyMatch(event -> event.key().equals(id)))
                .stream()
                .filter(event -> event.key().equals(id))
                .toList();
    }
}

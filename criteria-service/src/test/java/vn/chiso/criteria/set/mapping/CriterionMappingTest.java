package vn.chiso.criteria.set.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.chiso.criteria.SampleCatalogue.DISTRICT_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_ADMINISTRATOR;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.copyBody;
import static vn.chiso.criteria.SampleCatalogue.draft;
import static vn.chiso.criteria.SampleCatalogue.leaf;
import static vn.chiso.criteria.SampleCatalogue.publish;
import static vn.chiso.criteria.SampleCatalogue.published;
import static vn.chiso.criteria.SampleCatalogue.putNodes;
import static vn.chiso.criteria.SampleCatalogue.setBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.testing.EventContracts;
import vn.chiso.testing.Events;

/** An editor says what became of the criteria of the year before. */
@QuarkusTest
class CriterionMappingTest {

    private static final String TOPIC = "criteria.criterion-mapping";
    private static final Path SCHEMA = Path.of("contracts/events/criteria.criterion-mapping.schema.json");

    private static final String SPLIT = """
            {"othersKeepCode":true,"reason":"Đối chiếu theo phụ lục","entries":[
             {"from":["V.5"],"to":["V.5","V.6"],"reason":"Tách theo cấp giải quyết"}]}""";

    private SampleCatalogue.Units units;
    private String former;
    private String latter;

    @BeforeEach
    void two_years() {
        units = SampleCatalogue.fresh();
        former = published(units.province());
        latter = as(PROVINCE_EDITOR)
                .body(copyBody(units.province(), false))
                .post("/api/v1/criteria-sets/" + former + "/copies")
                .path("id");
        putNodes(latter, 1, leaf("I.C.3", "3", "{\"kind\":\"MANUAL\"}"), leaf("V.5", "3"), leaf("V.6", "2"))
                .then()
                .statusCode(200);
        publish(latter, 2).then().statusCode(200);
    }

    @Test
    void a_split_is_said_once_and_put_right_by_who_has_read_it() {
        as(OFFICER).get(path(latter, former)).then().statusCode(404);

        state(PROVINCE_EDITOR, null, SPLIT)
                .statusCode(201)
                .header("ETag", startsWith("\"0."))
                .body("origin", equalTo("STATED"), "statedBy", equalTo("danhmuc.tinh"), "statedAt", notNullValue())
                .body("pairs.from", contains(List.of("V.5"), List.of("I.C.3")))
                .body("pairs.basis", contains("STATED", "SAME_CODE_AND_TITLE"))
                .body("unmapped", empty(), "formerUnmapped", empty());
        state(PROVINCE_EDITOR, null, SPLIT).statusCode(428);
        state(PROVINCE_EDITOR, "\"7\"", SPLIT).statusCode(412);
        state(PROVINCE_EDITOR, "\"0\"", "{\"othersKeepCode\":false,\"entries\":[]}")
                .statusCode(200)
                .header("ETag", startsWith("\"1."))
                .body("pairs", empty(), "unmapped", contains("I.C.3", "V.5", "V.6"));

        as(OFFICER)
                .get("/api/v1/criteria-sets/" + latter + "/mappings")
                .then()
                .statusCode(200)
                .body("items.formerSetId", contains(former));
        as(PROVINCE_ADMINISTRATOR)
                .get("/api/v1/audit/criteria?limit=200")
                .then()
                .body("items.findAll { it.action == 'criteria-set.mapping-stated' }.size()", equalTo(2));
        var told = Events.drain(
                TOPIC,
                all -> all.stream()
                                .filter(event -> event.json().contains(latter))
                                .count()
                        >= 2);
        told.forEach(event -> EventContracts.assertValid(SCHEMA, event.json()));
        assertThat(told.getFirst().type()).isEqualTo("chiso.criteria.criterion-mapping-stated.v1");
    }

    @Test
    void only_editors_of_the_issuer_say_so_and_everybody_reads_it() {
        state(OFFICER, null, SPLIT).statusCode(403);
        state(DISTRICT_EDITOR, null, SPLIT).statusCode(403);
        state(PROVINCE_EDITOR, null, SPLIT).statusCode(201);
        as(OFFICER).get(path(latter, former)).then().statusCode(200);
    }

    @Test
    void what_cannot_be_mapped_is_refused_with_the_place() {
        state(PROVINCE_EDITOR, null, SPLIT.replace("V.6", "IX"))
                .statusCode(422)
                .body("code", equalTo("criterion-mapping-faulty"), "errors.code", contains("unknown-criterion"))
                .body("errors.pointer", contains("/entries/0/to/1"));
        state(PROVINCE_EDITOR, null, SPLIT.replace("\"othersKeepCode\":true,", ""))
                .statusCode(400);
        state(PROVINCE_EDITOR, null, SPLIT.replace("[\"V.5\"],\"to\"", "[null],\"to\""))
                .statusCode(400);
        state(PROVINCE_EDITOR, null, SPLIT.replace("[\"V.5\"],\"to\"", "[],\"to\""))
                .statusCode(400);
        put(PROVINCE_EDITOR, latter, latter).statusCode(422).body("code", equalTo("mapping-of-itself"));
        put(PROVINCE_EDITOR, latter, UUID.randomUUID().toString()).statusCode(404);
        put(PROVINCE_EDITOR, latter, draft(units.province())).statusCode(409).body("code", equalTo("mapping-of-draft"));
        put(PROVINCE_EDITOR, latter, parIndex()).statusCode(422).body("code", equalTo("mapping-of-another-programme"));
        put(PROVINCE_EDITOR, latter, former).statusCode(201);
        put(PROVINCE_EDITOR, former, latter).statusCode(409).body("code", equalTo("mapping-reversed"));
    }

    @Test
    void a_set_that_takes_anothers_place_goes_on_where_code_and_title_stayed() {
        var body = copyBody(units.province(), false)
                .replace("{\"title\"", "{\"supersedes\":\"" + former + "\",\"title\"")
                .replace("\"2024\"", "\"2023\"");
        var next = as(PROVINCE_EDITOR)
                .body(body)
                .post("/api/v1/criteria-sets/" + former + "/copies")
                .<String>path("id");
        putNodes(next, 1, leaf("I.C.3", "3").replace("Tiêu chí I.C.3", "Cháy rừng"), leaf("V.5", "5"))
                .then()
                .statusCode(200);
        publish(next, 2).then().statusCode(200);

        as(OFFICER)
                .get(path(next, former))
                .then()
                .statusCode(200)
                .body("origin", equalTo("SUPERSESSION"), "pairs.to", contains(List.of("V.5")))
                .body("unmapped", contains("I.C.3"));
    }

    @Test
    void a_derived_set_goes_on_from_its_framework() {
        var derived = as(PROVINCE_EDITOR)
                .body(copyBody(units.province(), true))
                .post("/api/v1/criteria-sets/" + former + "/copies")
                .<String>path("id");
        publish(derived, 1).then().statusCode(200);
        as(OFFICER)
                .get(path(derived, former))
                .then()
                .body("origin", equalTo("FRAMEWORK"), "unmapped", empty(), "formerUnmapped", empty());
    }

    private String parIndex() {
        var other = as(PROVINCE_EDITOR)
                .body(setBody(units.province()).replace("TASK_COMPLETION", "PAR_INDEX"))
                .post("/api/v1/criteria-sets")
                .<String>path("id");
        putNodes(other, 0, leaf("I", "1")).then().statusCode(200);
        publish(other, 1).then().statusCode(200);
        return other;
    }

    private ValidatableResponse state(String token, String ifMatch, String body) {
        var caller = as(token).body(body);
        return (ifMatch == null ? caller : caller.header("If-Match", ifMatch))
                .put(path(latter, former))
                .then();
    }

    private static ValidatableResponse put(String token, String set, String former) {
        return as(token)
                .body("{\"othersKeepCode\":true,\"entries\":[]}")
                .put(path(set, former))
                .then();
    }

    private static String path(String set, String former) {
        return "/api/v1/criteria-sets/" + set + "/mappings/" + former;
    }
}

package vn.chiso.criteria;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.ContractExamples;

/** What the contract shows can be sent as it stands, but for the ids. */
@QuarkusTest
class ContractExamplesTest {

    private static final String API = "/api/v1/";

    private final ContractExamples examples = ContractExamples.ofThisModule();
    private SampleCatalogue.Units units;

    @BeforeEach
    void units() {
        units = SampleCatalogue.fresh();
    }

    @Test
    void each_example_keeps_its_schema() {
        examples.assertKept();
    }

    @Test
    void the_examples_make_a_set_that_is_published_and_answered_for() {
        String set = post("criteria-sets", "CriteriaSetRequest", Map.of())
                .body("period", equalTo("2023"))
                .extract()
                .path("id");
        SampleCatalogue.putNodes(set, 0, examples.of("Criterion"))
                .then()
                .statusCode(200)
                .body("nodes[0].code", equalTo("VI.2.b"));
        SampleCatalogue.publish(set, 1).then().statusCode(200).body("status", equalTo("PUBLISHED"));

        post("responsibilities", "ResponsibilityRequest", Map.of(ContractExamples.SET, set))
                .body("criterionCode", equalTo("VI.2.b"));
    }

    @Test
    void the_example_of_a_unit_is_one() {
        post("units", "UnitRequest", Map.of()).body("identifiers[0].identifier", equalTo("H50.15.05"));
    }

    @Test
    void the_example_of_a_regulation_can_be_published() {
        String regulation =
                post("regulations", "RegulationRequest", Map.of()).extract().path("id");

        SampleRules.publish(SampleCatalogue.PROVINCE_EDITOR, regulation, 0)
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"));
    }

    private ValidatableResponse post(String collection, String schema, Map<String, String> ids) {
        return SampleCatalogue.as(SampleCatalogue.PROVINCE_EDITOR)
                .body(sent(schema, ids))
                .post(API + collection)
                .then()
                .statusCode(201);
    }

    private String sent(String schema, Map<String, String> ids) {
        var body = examples.of(schema)
                .replace(ContractExamples.PROVINCE, units.province())
                .replace(ContractExamples.DISTRICT, units.district())
                .replace(ContractExamples.HOME_AFFAIRS, units.homeAffairs());
        for (var id : ids.entrySet()) {
            body = body.replace(id.getKey(), id.getValue());
        }
        return body;
    }
}

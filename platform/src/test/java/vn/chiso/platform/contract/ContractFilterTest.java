package vn.chiso.platform.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.URL;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractFilterTest {

    private static final String LIST = "paths.'/api/v1/probes'.get.";
    private static final String CREATE = "paths.'/api/v1/probes'.post.";
    private static final String CHANGE = "paths.'/api/v1/probes/{id}'.put.";
    private static final String NUDGE = "paths.'/api/v1/probes/{id}/nudge'.post.";

    @TestHTTPResource(management = true)
    URL management;

    @Test
    void every_operation_says_which_problems_it_answers() {
        contract()
                .body(LIST + "responses.keySet()", hasItems("200", "400", "401", "403", "404"))
                .body(LIST + "responses.keySet()", not(hasItem("409")))
                .body(CREATE + "responses.keySet()", hasItems("400", "401", "403", "404", "409", "422"))
                .body(CREATE + "responses.keySet()", not(hasItem("412")))
                .body(CHANGE + "responses.keySet()", hasItems("400", "401", "403", "404", "409", "412", "422", "428"))
                .body(
                        CHANGE + "responses.'412'.content.'application/problem+json'.schema.$ref",
                        equalTo("#/components/schemas/Problem"))
                .body("components.schemas.Problem.required", hasItems("type", "title", "status", "code"))
                .body("components.securitySchemes", hasKey("SecurityScheme"));
    }

    @Test
    void only_an_idempotent_operation_offers_the_key_and_a_versioned_one_requires_the_tag() {
        contract()
                .body(CREATE + "parameters.name", hasItem("Idempotency-Key"))
                .body(NUDGE + "parameters.name", not(hasItem("Idempotency-Key")))
                .body(CHANGE + "parameters.find { it.name == 'If-Match' }", hasEntry("required", true));
    }

    @Test
    void every_operation_takes_a_language_and_says_whose_id_its_path_has() {
        contract()
                .body(LIST + "parameters.$ref", hasItem("#/components/parameters/AcceptLanguage"))
                .body(CHANGE + "parameters.$ref", hasItem("#/components/parameters/AcceptLanguage"))
                .body("components.parameters.AcceptLanguage", hasEntry("name", "Accept-Language"))
                .body(
                        CHANGE + "parameters.find { it.name == 'id' }",
                        hasEntry("description", "Id of the probe, a UUID."));
    }

    @Test
    void only_a_list_promises_a_next_page_and_only_what_compares_promises_304() {
        contract()
                .body(LIST + "responses.'200'.headers", hasKey("Link"))
                .body(CHANGE + "responses.'200'.headers", nullValue())
                .body(LIST + "responses.keySet()", not(hasItem("304")));
    }

    @Test
    void what_was_audited_is_free_json() {
        contract()
                .body(
                        "components.schemas.AuditEntry.properties.before.type",
                        equalTo(java.util.List.of("object", "null")))
                .body(
                        "components.schemas.AuditEntry.properties.after.type",
                        equalTo(java.util.List.of("object", "null")));
    }

    private ValidatableResponse contract() {
        return given().accept("application/json")
                .get(URI.create(management.toString()).resolve("/q/openapi"))
                .then()
                .statusCode(200);
    }
}

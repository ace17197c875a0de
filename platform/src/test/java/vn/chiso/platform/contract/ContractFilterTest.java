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
    private static final String READ = "paths.'/api/v1/probes/{id}'.get.";
    private static final String OPEN = "paths.'/api/v1/probes/{id}/public'.get.";
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
    void what_compares_takes_a_tag_and_answers_304_with_one() {
        contract()
                .body(READ + "parameters.$ref", hasItem("#/components/parameters/IfNoneMatch"))
                .body(READ + "responses.'304'.headers", hasKey("ETag"))
                .body(READ + "responses.'200'.headers", hasKey("ETag"))
                .body(LIST + "parameters.$ref", not(hasItem("#/components/parameters/IfNoneMatch")));
    }

    @Test
    void what_makes_something_says_where_and_which_version_unless_the_resource_says_it_otherwise() {
        contract()
                .body(CREATE + "responses.'201'.headers", hasKey("Location"))
                .body(CREATE + "responses.'201'.headers", hasKey("ETag"))
                .body(
                        CREATE + "responses.'201'.description",
                        equalTo("Made; Location and ETag tell where and which version."))
                .body(NUDGE + "responses.'201'.headers", hasKey("Location"))
                .body(NUDGE + "responses.'201'.headers", not(hasKey("ETag")))
                .body(NUDGE + "responses.'201'.description", equalTo("Nudged"));
    }

    @Test
    void what_a_resource_says_of_a_problem_is_a_problem() {
        contract()
                .body(NUDGE + "responses.'429'.description", equalTo("Nudged just now."))
                .body(NUDGE + "responses.'429'.content", hasKey("application/problem+json"));
    }

    @Test
    void where_nobody_is_asked_who_he_is_nobody_is_refused_for_it() {
        contract()
                .body(OPEN + "responses.keySet()", hasItems("400", "404"))
                .body(OPEN + "responses.keySet()", not(hasItem("401")))
                .body(OPEN + "responses.keySet()", not(hasItem("403")));
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

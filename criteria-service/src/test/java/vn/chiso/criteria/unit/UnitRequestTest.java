package vn.chiso.criteria.unit;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.unitBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.platform.unit.UnitTree;

/** What is asked about units and breaks the contract. */
@QuarkusTest
class UnitRequestTest {

    @Inject
    UnitTree tree;

    private SampleCatalogue.Units units;

    @BeforeEach
    void catalogue() {
        units = SampleCatalogue.fresh();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"code\":\"qt\"",
                "\"code\":\"QT..X\"",
                "\"code\":\"\"",
                "\"code\":\"A\\u0000\"",
                "\"code\":7",
                "\"name\":\"\"",
                "\"name\":\"a\\u0000b\"",
                "\"name\":\"a\\ud800b\"",
                "\"type\":\"KINGDOM\"",
                "\"validFrom\":\"01/01/2000\"",
                "\"validFrom\":\"2023-02-30\"",
                "\"parentId\":\"QT\"",
                "\"aliases\":[\"\"]",
                "\"aliases\":[null]",
                "\"serves\":[null]",
                "\"identifiers\":[null]",
                "\"identifiers\":[{\"scheme\":\"CURRENT\",\"identifier\":\"h50\"}]",
                "\"identifiers\":[{\"identifier\":\"H50\"}]",
                "\"surprise\":1",
            })
    void what_breaks_the_contract_is_refused_by_pointer(String member) {
        var name = member.substring(1, member.indexOf('"', 1));
        var valid = unitBody("QT.NEW", "Đơn vị mới", "DEPARTMENT", units.province());
        var body = valid.replaceAll("\"" + name + "\":\"[^\"]*\"", "")
                .replace("{,", "{")
                .replace(",,", ",")
                .replace(",\n}", "}");
        body = body.strip()
                .replaceAll(",?\\s*}$", "," + member.replace("\\", "\\\\") + "}")
                .replace("{,", "{");
        post(PROVINCE_EDITOR, body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(startsWith("/" + name)));
    }

    @Test
    void a_name_of_a_hundred_thousand_characters_is_refused() {
        post(PROVINCE_EDITOR, unitBody("QT.LONG", "x".repeat(100_000), "DEPARTMENT", units.province()))
                .statusCode(400)
                .body("code", equalTo("validation-failed"), "errors.pointer", hasItems("/name"));
    }

    @Test
    void what_does_not_exist_is_404() {
        as(OFFICER).get("/api/v1/units/" + UUID.randomUUID()).then().statusCode(404);
        as(OFFICER).get("/api/v1/units/abc").then().statusCode(404);
    }

    private static ValidatableResponse post(String token, String body) {
        return as(token).body(body).post("/api/v1/units").then();
    }

    private static ValidatableResponse put(String token, String id, String tag, String body) {
        return as(token)
                .header("If-Match", tag)
                .body(body)
                .put("/api/v1/units/" + id)
                .then();
    }
}

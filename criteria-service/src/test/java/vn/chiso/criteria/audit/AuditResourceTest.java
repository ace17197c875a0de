package vn.chiso.criteria.audit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.testing.Tokens;

@QuarkusTest
class AuditResourceTest {

    private static final String ADMIN = Tokens.of("quantri", "admin@QT");

    private SampleCatalogue.Published made;

    @BeforeEach
    void catalogue() {
        made = SampleCatalogue.published();
    }

    @Test
    void every_change_of_a_set_is_told_with_who_and_by_which_grant() {
        as(ADMIN)
                .queryParam("subjectType", "criteria-set")
                .queryParam("subjectId", made.set())
                .get("/api/v1/audit/criteria")
                .then()
                .statusCode(200)
                .body(
                        "items.action",
                        contains("criteria-set.created", "criteria-set.criteria-replaced", "criteria-set.published"))
                .body("items.actor", everyItem(equalTo("danhmuc.tinh")))
                .body("items.grantUsed", everyItem(equalTo("catalogue-editor@QT")))
                .body("items.requestId", everyItem(notNullValue()))
                .body("items[0].before", nullValue(), "items[1].after.nodes.code", contains("I.C.3", "V.5"));
    }

    @Test
    void each_feature_leaves_its_entries() {
        for (var subject : new String[] {"unit", "responsibility", "indicator"}) {
            as(ADMIN)
                    .queryParam("subjectType", subject)
                    .queryParam("subjectId", made.keyOf(subject))
                    .get("/api/v1/audit/criteria")
                    .then()
                    .body("items.subjectId", contains(made.keyOf(subject)));
        }
    }

    @Test
    void others_than_administrators_and_organisers_read_no_entries() {
        as(OFFICER).get("/api/v1/audit/criteria").then().statusCode(200).body("items", empty());
        as(Tokens.of("khac", "admin@QB")).get("/api/v1/audit/criteria").then().body("items", empty());
    }

    @Test
    void the_trail_is_narrowed_by_who_what_where_when_and_request() {
        var request = UUID.randomUUID().toString();
        as(PROVINCE_EDITOR)
                .header("X-Request-Id", request)
                .body(SampleCatalogue.indicatorBody("NARROWED"))
                .post("/api/v1/indicators")
                .then()
                .statusCode(201);

        find("requestId", request).body("items.action", contains("indicator.defined"));
        String at = find("requestId", request).extract().path("items[0].at");
        String unit = find("requestId", request).extract().path("items[0].unitId");
        find("requestId", request, "actor", "danhmuc.tinh", "unitId", unit, "action", "indicator.defined", "from", at)
                .body("items", hasSize(1));
        find("requestId", request, "actor", "quantri").body("items", empty());
        find("requestId", request, "unitId", made.units().homeAffairs()).body("items", empty());
        find("requestId", request, "action", "indicator.changed").body("items", empty());
        find("requestId", request, "to", at).body("items", empty());
        as(ADMIN)
                .get("/api/v1/audit/criteria?from=yesterday")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?from"));
    }

    private static ValidatableResponse find(String... filters) {
        var request = as(ADMIN);
        for (int i = 0; i < filters.length; i += 2) {
            request.queryParam(filters[i], filters[i + 1]);
        }
        return request.get("/api/v1/audit/criteria").then().statusCode(200);
    }
}

package vn.chiso.criteria.reorganisation;

import static io.restassured.RestAssured.given;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.chiso.criteria.unit.DayTurn;
import vn.chiso.platform.database.Sql;

/** Two tiers of units, of which one was changed by mistake. */
abstract class RecordedWrongly {

    @TestHTTPResource(management = true)
    URL management;

    @Inject
    DayTurn turn;

    @Inject
    Sql sql;

    TwoTier before;

    @BeforeEach
    void catalogue() {
        before = TwoTier.fresh();
    }

    @AfterEach
    void today() {
        setClock(OffsetDateTime.now().toString());
    }

    ValidatableResponse reverse(String id) {
        return reverse(PROVINCE_EDITOR, id);
    }

    ValidatableResponse reverse(String token, String id) {
        return as(token)
                .body("""
                        {"reason":"Ghi nhầm","document":{"number":"9/UBND-NV","date":"2025-07-05","issuerUnitId":"%s"}}
                        """.formatted(before.units.province()))
                .post("/api/v1/units/reorganisations/" + id + "/reversal")
                .then();
    }

    void setClock(String now) {
        given().contentType("application/json")
                .body("{\"now\":\"" + now + "\"}")
                .put(URI.create(management.toString()).resolve("/clock"))
                .then()
                .statusCode(200);
    }
}

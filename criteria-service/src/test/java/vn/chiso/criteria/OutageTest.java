package vn.chiso.criteria;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;

/** What the service does while one of its parts is away. */
@QuarkusTest
class OutageTest {

    @TestHTTPResource(management = true)
    URL management;

    private SampleCatalogue.Units units;

    @BeforeEach
    void catalogue() {
        units = SampleCatalogue.fresh();
    }

    @AfterEach
    void restore() {
        RealParts.restoreBroker();
        RealParts.restoreDatabase();
    }

    @Test
    void changes_are_taken_while_the_broker_is_away_and_told_when_it_is_back() {
        RealParts.cutBroker();
        var unit = SampleCatalogue.unit("QT.SNV", "Sở Nội vụ tỉnh Quảng Trị", "DEPARTMENT", units.province());
        assertThat(readiness()).isEqualTo(200);

        RealParts.restoreBroker();
        var told = Events.drain(
                "criteria.unit",
                all -> all.stream().anyMatch(event -> event.key().equals(unit)));
        assertThat(told).filteredOn(event -> event.key().equals(unit)).isNotEmpty();
    }

    @Test
    void without_the_database_the_answer_is_503_and_the_service_is_not_ready() {
        RealParts.cutDatabase();
        SampleCatalogue.as(SampleCatalogue.OFFICER)
                .get("/api/v1/units")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("code", equalTo("service-unavailable"));
        await().atMost(RealParts.PATIENCE)
                .untilAsserted(() -> assertThat(readiness()).isEqualTo(503));

        RealParts.restoreDatabase();
        await().atMost(RealParts.PATIENCE)
                .untilAsserted(() -> assertThat(readiness()).isEqualTo(200));
        SampleCatalogue.as(SampleCatalogue.OFFICER).get("/api/v1/units").then().statusCode(200);
    }

    private int readiness() {
        return given().get(URI.create(management.toString()).resolve("/q/health/ready"))
                .statusCode();
    }
}

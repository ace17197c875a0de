package vn.chiso.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.database.DatabaseException;
import vn.chiso.platform.problem.RouteProblems;

@QuarkusTest
class ClockTest {

    @Inject
    BusinessClock business;

    @Inject
    SystemClock system;

    @Inject
    ClockOffset offset;

    @Inject
    ObjectMapper json;

    @Inject
    RouteProblems problems;

    @AfterEach
    void reset() {
        offset.write(Duration.ZERO);
    }

    @Test
    void business_time_goes_on_from_where_it_was_set_and_system_time_does_not_care() {
        var before = system.now();
        management()
                .body("{\"now\":\"2024-03-08T08:00:00+07:00\"}")
                .put("/clock")
                .then()
                .statusCode(200);
        assertThat(business.today()).isEqualTo(LocalDate.of(2024, 3, 8));
        assertThat(Duration.between(Instant.parse("2024-03-08T01:00:00Z"), business.now()))
                .isBetween(Duration.ofSeconds(-1), Duration.ofMinutes(1));
        assertThat(Duration.between(before, system.now())).isLessThan(Duration.ofMinutes(1));
        management().get("/clock").then().statusCode(200).body("now", startsWith("2024-03-08T08:0"));
    }

    @Test
    void the_offset_outlives_the_process_because_it_is_stored() {
        management()
                .body("{\"now\":\"2024-03-30T23:30:00+07:00\"}")
                .put("/clock")
                .then()
                .statusCode(200);
        assertThat(new BusinessClock(system, offset, true).today()).isEqualTo(LocalDate.of(2024, 3, 30));
    }

    @Test
    void a_date_is_that_of_viet_nam() {
        management()
                .body("{\"now\":\"2024-03-30T17:30:00Z\"}")
                .put("/clock")
                .then()
                .statusCode(200);
        assertThat(business.today()).isEqualTo(LocalDate.of(2024, 3, 31));
    }

    @Test
    void where_the_clock_is_not_adjustable_a_stored_offset_means_nothing() {
        offset.write(Duration.ofDays(-900));
        var fixed = new BusinessClock(system, offset, false);
        assertThat(Duration.between(fixed.now(), system.now())).isLessThan(Duration.ofMinutes(1));
        assertThatThrownBy(() -> fixed.set(Instant.EPOCH)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_not_a_time_is_refused() {
        for (var body : new String[] {
            "",
            "{}",
            "[]",
            "{\"now\":\"tomorrow\"}",
            "{\"now\":null}",
            "{\"now\":1}",
            "{\"now\":\"+999999999-12-31T00:00:00Z\"}",
            "{\"now\":\"+10000-01-01T00:00:00Z\"}",
            "{\"now\":\"-0001-01-01T00:00:00Z\"}"
        }) {
            management().body(body).put("/clock").then().statusCode(400);
        }
    }

    @Test
    void without_the_database_nobody_knows_the_time_and_a_problem_says_so() throws Exception {
        // One of its own: the application's would count this server's requests among its own.
        var vertx = Vertx.vertx();
        var router = Router.router(vertx);
        new ClockRoutes(new BusinessClock(system, new UnreachableOffset(), true), json, problems)
                .register(() -> router);
        try {
            var server = vertx.createHttpServer()
                    .requestHandler(router)
                    .listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
            RestAssured.given()
                    .port(server.actualPort())
                    .header("Accept-Language", "en")
                    .get("/clock")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5")
                    .body("code", equalTo("service-unavailable"));
        } finally {
            vertx.close();
        }
    }

    /** Asks a database where none listens. */
    private static final class UnreachableOffset extends ClockOffset {

        UnreachableOffset() {
            super(null);
        }

        @Override
        Duration read() {
            try (var connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:1/none")) {
                throw new IllegalStateException("Somebody listens: " + connection);
            } catch (SQLException e) {
                throw new DatabaseException(e);
            }
        }
    }

    private static RequestSpecification management() {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return RestAssured.given().port(port).contentType("application/json");
    }
}

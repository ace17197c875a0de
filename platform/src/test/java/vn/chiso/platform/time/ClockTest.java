package vn.chiso.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClockTest {

    @Inject
    BusinessClock business;

    @Inject
    SystemClock system;

    @Inject
    ClockOffset offset;

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
        for (var body : new String[] {"", "{}", "[]", "{\"now\":\"tomorrow\"}", "{\"now\":null}", "{\"now\":1}"}) {
            management().body(body).put("/clock").then().statusCode(400);
        }
    }

    private static RequestSpecification management() {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return RestAssured.given().port(port).contentType("application/json");
    }
}

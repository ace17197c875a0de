package vn.chiso.scoring;

import static io.restassured.RestAssured.given;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.chiso.platform.time.BusinessClock;

/** The date on which a test plays; whoever sets it goes back to today afterwards. */
public final class BusinessDay {

    private BusinessDay() {}

    /** Eight in the morning of that date. */
    public static void is(String date) {
        set(LocalDate.parse(date).atTime(8, 0).atZone(BusinessClock.ZONE).toOffsetDateTime());
    }

    public static void isToday() {
        set(OffsetDateTime.now(BusinessClock.ZONE));
    }

    private static void set(OffsetDateTime now) {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        given().contentType("application/json")
                .body("{\"now\":\"" + now + "\"}")
                .put("http://localhost:" + port + "/clock")
                .then()
                .statusCode(200);
    }
}

package vn.chiso.task.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.chiso.task.TaskApi.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.unit.UnitState;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;
import vn.chiso.task.occurrence.rule.IssuedTasks;

/** A feed shows no more than its maker may see: by the grants with which he was last seen, and not for long without him. */
@QuarkusTest
class FeedRightsTest extends TaskTest {

    private static final String OFFICER = "scoring-officer@QT.VL.TTR";

    @Inject
    UnitTree tree;

    private String ofUnit;
    private String ofPerson;

    @BeforeEach
    void feeds() {
        IssuedTasks.due("trước ngày 31/3/2024");
        ofUnit = made(Map.of("name", "Đơn vị", "unitId", VinhLinh.unit(VinhLinh.INSPECTORATE)));
        ofPerson = made(Map.of("name", "Của tôi"));
        TaskApi.accept(
                        maker(OFFICER),
                        TaskApi.assignmentsOf(VinhLinh.INSPECTORATE).getFirst())
                .then()
                .statusCode(200);
    }

    private static RequestSpecification maker(String... grants) {
        return as("canbo.ttr", grants);
    }

    private static String made(Map<String, Object> feed) {
        return maker(OFFICER)
                .body(new HashMap<>(feed))
                .post("/api/v1/calendar-feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("address");
    }

    private void assertBothAnswer(int status) {
        assertThat(given().get(ofUnit).statusCode()).as("feed of the unit").isEqualTo(status);
        assertThat(given().get(ofPerson).statusCode()).as("feed of the person").isEqualTo(status);
    }

    private static void isSeenWith(int status, String... grants) {
        maker(grants).get("/api/v1/assignments").then().statusCode(status);
    }

    @Test
    void whoever_is_seen_without_any_grant_reads_no_more_until_he_has_one_again() {
        assertBothAnswer(200);

        isSeenWith(403);
        assertBothAnswer(404);

        isSeenWith(200, OFFICER);
        assertBothAnswer(200);
    }

    @Test
    void whoever_has_moved_to_another_unit_takes_no_view_of_the_old_one_along() {
        isSeenWith(200, "viewer@QT.GL");

        assertThat(given().get(ofUnit).statusCode()).isEqualTo(404);
        assertThat(given().get(ofPerson).then().statusCode(200).extract().asString())
                .doesNotContain("VTODO");
    }

    @Test
    void a_grant_above_the_unit_reads_the_unit_and_has_no_work_of_its_own() {
        isSeenWith(200, "leader@QT.VL");

        assertThat(given().get(ofUnit).then().statusCode(200).extract().asString())
                .contains("VTODO");
        assertThat(given().get(ofPerson).asString()).doesNotContain("VTODO");
    }

    @Test
    void a_feed_whose_maker_stays_away_ends_and_begins_again_with_him() {
        businessTimeIs("2024-06-08T08:00:00+07:00");
        assertBothAnswer(200);
        businessTimeIs("2024-06-09T08:00:00+07:00");
        assertBothAnswer(404);

        isSeenWith(200, OFFICER);
        assertBothAnswer(200);
        maker(OFFICER)
                .get("/api/v1/calendar-feeds")
                .then()
                .body("items.readableUntil.unique()", contains("2024-09-09"));
    }

    @Test
    void a_feed_of_a_unit_lives_as_long_as_its_unit() {
        var ended = new UnitState(
                VinhLinh.unit(VinhLinh.INSPECTORATE),
                2,
                VinhLinh.INSPECTORATE,
                "Thanh tra huyện",
                "DIVISION",
                VinhLinh.unit(VinhLinh.DISTRICT),
                LocalDate.of(2000, 1, 1),
                LocalDate.of(2024, 4, 1),
                List.of(),
                List.of(),
                List.of());
        QuarkusTransaction.requiringNew().run(() -> tree.apply(ended));
        businessTimeIs("2024-03-31T08:00:00+07:00");
        assertThat(given().get(ofUnit).statusCode()).isEqualTo(200);

        businessTimeIs("2024-04-01T08:00:00+07:00");

        assertThat(given().get(ofUnit).statusCode()).isEqualTo(404);
    }

    @Test
    void the_contract_asks_for_no_bearer_where_none_is_wanted() {
        given().accept("application/json")
                .get(management("/q/openapi"))
                .then()
                .statusCode(200)
                .body("paths.'/api/v1/calendar-feeds/{secret}.ics'.get.keySet()", not(hasItem("security")))
                .body("paths.'/api/v1/calendar-feeds'.get.keySet()", hasItem("security"));
    }
}

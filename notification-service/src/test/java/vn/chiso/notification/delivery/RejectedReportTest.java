package vn.chiso.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.notification.Sample.column;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.MailServer;
import vn.chiso.notification.Sample;
import vn.chiso.notification.ladder.TestAssignments;

/** The mail to an officer without inbox was withdrawn because of a report, and the report is rejected: he hears of the work once. */
@QuarkusTest
class RejectedReportTest {

    private static final String PERSON = "canbo.ttr";
    private static final String DUE = "2024-03-31";

    private final Sample sample;
    private final TestAssignments assignments;
    private final Dispatch dispatch;

    private UUID assignment;

    RejectedReportTest(Sample sample, TestAssignments assignments, Dispatch dispatch) {
        this.sample = sample;
        this.assignments = assignments;
        this.dispatch = dispatch;
    }

    /** The day before, the day itself, and leadership the day after. */
    @BeforeEach
    void swept_in_the_night() {
        sample.reset("2024-03-12");
        Api.coordinator()
                .body(Map.of(
                        "code",
                        "ba",
                        "name",
                        "Ba",
                        "unitId",
                        Sample.DISTRICT,
                        "rungs",
                        List.of(rung(-1, "OFFICER"), rung(0, "OFFICER"), rung(1, "LEADERSHIP"))))
                .post("/api/v1/reminder-policies")
                .then()
                .statusCode(201);
        Sample.contact(Sample.INSPECTORATE, "OFFICER", PERSON);
        assignment = assignments.add(DUE);
        sweepAt("2024-03-30T00:05:00");
        assertThat(MailServer.received()).isEmpty();
    }

    @AfterEach
    void usual_ladder() {
        Sample.execute("delete from reminder_policy where unit_id is not null");
    }

    @Test
    void what_came_due_for_the_reviewers_meanwhile_is_not_overtaken_by_a_mail_that_never_went() {
        Sample.setNow(LocalDateTime.parse("2024-03-30T00:10:00"));
        assignments.done(assignment, 1, DUE);
        morning();
        sweepAt("2024-03-31T00:05:00");
        sweepAt("2024-04-01T00:05:00");

        reject("2024-04-01T09:00:00");
        sweepAt("2024-04-01T09:05:00");
        sweepAt("2024-04-02T09:05:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void a_rung_that_is_opened_again_does_not_stand_in_the_way_of_its_own_mail() {
        Sample.setNow(LocalDateTime.parse("2024-03-30T05:00:00"));
        assignments.doneKnownSince(Duration.ofHours(9), assignment, 1, DUE);
        morning();

        reject("2024-03-30T09:00:00");
        sweepAt("2024-03-30T09:05:00");
        sweepAt("2024-03-30T09:10:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void who_gets_a_rung_that_is_due_by_then_does_not_get_the_older_mail_too() {
        Sample.setNow(LocalDateTime.parse("2024-03-30T00:10:00"));
        assignments.done(assignment, 1, DUE);
        morning();
        sweepAt("2024-03-31T00:05:00");

        reject("2024-03-31T09:00:00");
        sweepAt("2024-03-31T09:05:00");

        assertThat(arrived()).isEqualTo(1);
    }

    private static Map<String, Object> rung(int offset, String position) {
        return Map.of("offsetDays", offset, "positions", List.of(position), "channels", List.of("EMAIL"));
    }

    private void reject(String local) {
        Sample.setNow(LocalDateTime.parse(local));
        assignments.rejected(assignment, 2, DUE);
    }

    private void morning() {
        Sample.setNow(LocalDateTime.parse("2024-03-30T06:00:00"));
        Sample.execute("update email_delivery set next_attempt_at = now() - interval '1 second'");
        dispatch.drain();
        assertThat(column("select state || ' ' || last_answer from email_delivery"))
                .containsExactly("WITHDRAWN work-closed");
    }

    private void sweepAt(String local) {
        Sample.setNow(LocalDateTime.parse(local));
        RestAssured.given().post(Sample.managementUrl() + "/sweeps").then().statusCode(200);
        dispatch.drain();
    }

    private static int arrived() {
        return MailServer.receivedBy(PERSON + "@chiso.example").size();
    }
}

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

/** A report takes back what waits for an officer who has no inbox, and is rejected after later rungs went to its reviewers. */
@QuarkusTest
class MailOnlyOfficerTest {

    private static final String OFFICER = "canbo.ttr";
    private static final String DUE = "2024-03-31";

    private final Sample sample;
    private final TestAssignments assignments;
    private final Dispatch dispatch;

    private UUID assignment;

    MailOnlyOfficerTest(Sample sample, TestAssignments assignments, Dispatch dispatch) {
        this.sample = sample;
        this.assignments = assignments;
        this.dispatch = dispatch;
    }

    /** The day before to the officer, on the day again, the day after to his head; his mail waits until the morning. */
    @BeforeEach
    void reminded_in_the_night() {
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
                        List.of(rung(-1, "OFFICER"), rung(0, "OFFICER"), rung(1, "UNIT_HEAD"))))
                .post("/api/v1/reminder-policies")
                .then()
                .statusCode(201);
        Sample.contact(Sample.INSPECTORATE, "UNIT_HEAD", "truong.ttr");
        var officer = Sample.contact(Sample.INSPECTORATE, "OFFICER", OFFICER);
        Api.officer()
                .header("If-Match", "\"0\"")
                .body(Map.of("quietHours", Map.of("from", "22:30", "to", "05:30")))
                .put("/api/v1/contacts/" + officer + "/preferences")
                .then()
                .statusCode(200);
        assignment = assignments.add(DUE);
        sweepAt("2024-03-30T00:05:00");
        assertThat(arrived()).isZero();
    }

    @AfterEach
    void usual_ladder() {
        Sample.execute("delete from reminder_policy where unit_id is not null");
    }

    @Test
    void he_is_reminded_once_when_later_rungs_come_back_of_which_none_is_for_him() {
        Sample.setNow(LocalDateTime.parse("2024-03-30T00:10:00"));
        assignments.done(assignment, 1, DUE);
        mailsWouldGoAt("2024-03-30T06:00:00");
        sweepAt("2024-03-31T00:05:00");
        sweepAt("2024-04-01T00:05:00");
        assertThat(arrived()).isZero();

        Sample.setNow(LocalDateTime.parse("2024-04-01T09:00:00"));
        assignments.rejected(assignment, 2, DUE);
        sweepAt("2024-04-01T09:05:00");
        mailsWouldGoAt("2024-04-01T09:10:00");

        assertThat(arrived()).isEqualTo(1);
        sweepAt("2024-04-02T00:05:00");
        assertThat(arrived()).isEqualTo(1);
    }

    /** The sweep did not know yet of the report, and the rung counts as one of those that came due while it waited. */
    @Test
    void he_is_reminded_once_when_the_report_was_told_of_after_the_sweep() {
        Sample.setNow(LocalDateTime.parse("2024-03-30T05:00:00"));
        assignments.doneKnownSince(Duration.ofHours(9), assignment, 1, DUE);
        mailsWouldGoAt("2024-03-30T06:00:00");
        assertThat(column("select state || ' ' || last_answer from email_delivery"))
                .containsExactly("WITHDRAWN work-closed");

        Sample.setNow(LocalDateTime.parse("2024-03-30T09:00:00"));
        assignments.rejected(assignment, 2, DUE);
        sweepAt("2024-03-30T09:05:00");
        mailsWouldGoAt("2024-03-30T09:10:00");

        assertThat(arrived()).isEqualTo(1);
    }

    private static Map<String, Object> rung(int offsetDays, String position) {
        return Map.of("offsetDays", offsetDays, "positions", List.of(position), "channels", List.of("EMAIL"));
    }

    private void mailsWouldGoAt(String local) {
        Sample.setNow(LocalDateTime.parse(local));
        Sample.execute(
                "update email_delivery set next_attempt_at = now() - interval '1 second' where state = 'QUEUED'");
        dispatch.drain();
    }

    private void sweepAt(String local) {
        Sample.setNow(LocalDateTime.parse(local));
        RestAssured.given().post(Sample.managementUrl() + "/sweeps").then().statusCode(200);
        dispatch.drain();
    }

    private static int arrived() {
        return MailServer.receivedBy(OFFICER + "@chiso.example").size();
    }
}

package vn.chiso.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.notification.Sample.column;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.SQLException;
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
import vn.chiso.testing.RealParts;

/** A mail that waited for the morning and was taken back, because the work was reported in the night; its recipient has no inbox. */
@QuarkusTest
class LostReminderTest {

    private static final String PERSON = "canbo.ttr";
    private static final String DUE = "2024-03-31";

    private final Sample sample;
    private final TestAssignments assignments;
    private final Dispatch dispatch;

    private UUID assignment;

    LostReminderTest(Sample sample, TestAssignments assignments, Dispatch dispatch) {
        this.sample = sample;
        this.assignments = assignments;
        this.dispatch = dispatch;
    }

    /** The day before, by e-mail only; swept five minutes after midnight. */
    @BeforeEach
    void swept_in_the_night() {
        sample.reset("2024-03-12");
        var rung = Map.of("offsetDays", -1, "positions", List.of("OFFICER"), "channels", List.of("EMAIL"));
        Api.coordinator()
                .body(Map.of("code", "mot", "name", "Một", "unitId", Sample.DISTRICT, "rungs", List.of(rung)))
                .post("/api/v1/reminder-policies")
                .then()
                .statusCode(201);
        var contact = Sample.contact(Sample.INSPECTORATE, "OFFICER", PERSON);
        Api.officer()
                .header("If-Match", "\"0\"")
                .body(Map.of("quietHours", Map.of("from", "22:30", "to", "05:30")))
                .put("/api/v1/contacts/" + contact + "/preferences")
                .then()
                .statusCode(200);
        assignment = assignments.add(DUE);
        sweepAt("2024-03-30T00:05:00");
        assertThat(column("select state from rung")).containsExactly("SENT");
        assertThat(arrived()).isZero();
    }

    @AfterEach
    void usual_ladder() {
        Sample.execute("delete from reminder_policy where unit_id is not null");
    }

    @Test
    void a_report_that_is_rejected_in_the_morning_brings_the_reminder_back_once() {
        Sample.setNow(LocalDateTime.parse("2024-03-30T00:10:00"));
        assignments.done(assignment, 1, DUE);
        morning();

        Sample.setNow(LocalDateTime.parse("2024-03-30T09:00:00"));
        assignments.rejected(assignment, 2, DUE);
        sweepAt("2024-03-30T09:05:00");
        assignments.move(assignment, 3, DUE);
        sweepAt("2024-03-30T10:00:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void a_report_that_is_accepted_brings_nothing_back() {
        Sample.setNow(LocalDateTime.parse("2024-03-30T00:10:00"));
        assignments.done(assignment, 1, DUE);
        morning();

        assignments.confirmed(assignment, 2, DUE);
        sweepAt("2024-03-30T09:05:00");

        assertThat(arrived()).isZero();
    }

    @Test
    void an_excuse_that_is_taken_back_brings_the_reminder_back_too() {
        assignments.excused(assignment, 1, DUE);
        morning();

        assignments.move(assignment, 2, DUE);
        sweepAt("2024-03-30T09:05:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void as_long_as_somebody_changes_the_work_nobody_says_that_it_is_closed() throws SQLException {
        Sample.setNow(LocalDateTime.parse("2024-03-30T00:10:00"));
        assignments.done(assignment, 1, DUE);
        try (var other = RealParts.database().getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select 1 from tracked_assignment for update");
            inTheMorning();
            other.rollback();
        }
        assertThat(column("select state from email_delivery")).containsExactly("QUEUED");

        morning();
    }

    @Test
    void who_has_another_address_by_the_morning_gets_the_reminder_there_and_the_ledger_says_so() {
        moveTo("moi@chiso.example");
        inTheMorning();

        assertThat(MailServer.receivedBy("moi@chiso.example")).hasSize(1);
        assertThat(MailServer.received()).hasSize(1);
        assertThat(column("select address from ledger_entry where state = 'SENT'"))
                .containsExactly("moi@chiso.example");
    }

    @Test
    void a_mailbox_that_has_the_reminder_already_does_not_get_it_from_its_new_reader_too() {
        Sample.contact(Sample.INSPECTORATE, "OFFICER", "canbo.hai", "chung@chiso.example");
        var other = assignments.add(DUE);
        sweepAt("2024-03-30T00:10:00");

        moveTo("Chung@chiso.example");
        inTheMorning();

        assertThat(column(
                        "select state || ' ' || coalesce(last_answer, '-') from email_delivery where assignment_id = '"
                                + other + "' order by state"))
                .containsExactly("SENT -", "WITHDRAWN same-address");
        assertThat(MailServer.received()).hasSize(2);
    }

    private static void moveTo(String email) {
        var contact = column("select id from contact where username = '" + PERSON + "'")
                .getFirst();
        Api.coordinator()
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "name",
                        "Nguyễn Thị Hoa",
                        "email",
                        email,
                        "unitId",
                        Sample.INSPECTORATE,
                        "position",
                        "OFFICER",
                        "username",
                        PERSON))
                .put("/api/v1/contacts/" + contact)
                .then()
                .statusCode(200);
    }

    private void morning() {
        inTheMorning();
        assertThat(column("select state || ' ' || last_answer from email_delivery"))
                .containsExactly("WITHDRAWN work-closed");
    }

    private void inTheMorning() {
        Sample.setNow(LocalDateTime.parse("2024-03-30T06:00:00"));
        Sample.execute("update email_delivery set next_attempt_at = now() - interval '1 second'");
        dispatch.drain();
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

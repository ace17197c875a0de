package vn.chiso.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.notification.Sample.column;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
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

/** A mail of the night that did not go in the morning, for a deadline or a recipient that was another by then, is made up for once. */
@QuarkusTest
class TakenBackMailTest {

    private static final String PERSON = "canbo.ttr";
    private static final String DUE = "2024-03-31";

    private final Sample sample;
    private final TestAssignments assignments;
    private final Dispatch dispatch;

    private UUID contact;
    private UUID assignment;

    TakenBackMailTest(Sample sample, TestAssignments assignments, Dispatch dispatch) {
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
        contact = Sample.contact(Sample.INSPECTORATE, "OFFICER", PERSON);
        assignment = assignments.add(DUE);
        sweepAt("2024-03-30T00:05:00");
        assertThat(column("select state from email_delivery")).containsExactly("QUEUED");
    }

    @AfterEach
    void usual_ladder() {
        Sample.execute("delete from reminder_policy where unit_id is not null");
    }

    @Test
    void a_deadline_that_was_moved_by_mistake_brings_the_mail_back_when_it_is_put_right() {
        assignments.move(assignment, 1, "2024-04-15");
        morning("WITHDRAWN deadline-moved");

        assignments.move(assignment, 2, DUE);
        sweepAt("2024-03-30T09:05:00");
        assignments.move(assignment, 3, DUE);
        sweepAt("2024-03-30T10:00:00");

        assertThat(arrivedAt(PERSON)).isEqualTo(1);
    }

    @Test
    void as_long_as_somebody_changes_the_work_nobody_says_that_its_deadline_moved() throws SQLException {
        assignments.move(assignment, 1, "2024-04-15");
        try (var other = RealParts.database().getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select 1 from tracked_assignment for update");
            morning("QUEUED work-changes");
            other.rollback();
        }
        morning("WITHDRAWN deadline-moved");
    }

    @Test
    void who_took_the_place_of_a_recipient_in_the_night_gets_the_reminder() {
        endContact();
        Sample.contact(Sample.INSPECTORATE, "OFFICER", "canbo.moi");
        morning("WITHDRAWN contact-ended");

        sweepAt("2024-03-30T09:05:00");
        sweepAt("2024-03-30T09:10:00");

        assertThat(arrivedAt("canbo.moi")).isEqualTo(1);
        assertThat(arrivedAt(PERSON)).isZero();
    }

    @Test
    void who_is_entered_anew_in_the_night_gets_the_reminder_once() {
        endContact();
        Sample.contact(Sample.INSPECTORATE, "OFFICER", PERSON);
        morning("WITHDRAWN contact-ended");

        sweepAt("2024-03-30T09:05:00");
        sweepAt("2024-03-30T09:10:00");

        assertThat(arrivedAt(PERSON)).isEqualTo(1);
    }

    @Test
    void where_nobody_takes_the_place_the_reminder_is_undeliverable_until_somebody_does() {
        endContact();
        morning("WITHDRAWN contact-ended");
        sweepAt("2024-03-30T09:05:00");
        assertThat(column("select state from rung where offset_days = -1")).containsExactly("UNDELIVERABLE");
        assertThat(column("select reason from ledger_entry where state = 'UNDELIVERABLE'"))
                .containsExactly("NO_CONTACT");

        add("canbo.moi");
        sweepAt("2024-03-30T09:10:00");

        assertThat(arrivedAt("canbo.moi")).isEqualTo(1);
        assertThat(Sample.count("select count(*) from ledger_entry where state = 'UNDELIVERABLE'"))
                .isZero();
    }

    @Test
    void who_left_while_the_work_was_reported_leaves_the_reminder_to_his_successor() {
        Sample.setNow(LocalDateTime.parse("2024-03-30T00:10:00"));
        assignments.done(assignment, 1, DUE);
        endContact();
        Sample.contact(Sample.INSPECTORATE, "OFFICER", "canbo.moi");
        Sample.setNow(LocalDateTime.parse("2024-03-30T06:00:00"));
        Sample.execute("update email_delivery set next_attempt_at = now() - interval '1 second'");
        dispatch.drain();

        assignments.rejected(assignment, 2, DUE);
        sweepAt("2024-03-30T09:05:00");
        sweepAt("2024-03-30T09:10:00");

        assertThat(arrivedAt("canbo.moi")).isEqualTo(1);
        assertThat(arrivedAt(PERSON)).isZero();
    }

    @Test
    void who_has_no_address_in_the_morning_gets_the_reminder_when_he_has_one_again() {
        change(0, null);
        morning("WITHDRAWN no-address");
        assertThat(column("select state || ' ' || reason from ledger_entry")).containsExactly("UNDELIVERABLE NO_EMAIL");
        assertThat(column("select state from rung where offset_days = -1")).containsExactly("UNDELIVERABLE");

        change(1, "lai@chiso.example");
        sweepAt("2024-03-30T09:05:00");
        sweepAt("2024-03-30T09:10:00");

        assertThat(arrivedAt("lai")).isEqualTo(1);
        assertThat(column("select state from ledger_entry")).containsExactly("SENT");
    }

    private void endContact() {
        Api.coordinator()
                .header("If-Match", "\"0\"")
                .delete("/api/v1/contacts/" + contact)
                .then()
                .statusCode(204);
    }

    private static void add(String person) {
        Api.coordinator()
                .body(body(person, person + "@chiso.example"))
                .post("/api/v1/contacts")
                .then()
                .statusCode(201);
    }

    private void change(int version, String email) {
        Api.coordinator()
                .header("If-Match", "\"" + version + "\"")
                .body(body(PERSON, email))
                .put("/api/v1/contacts/" + contact)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> body(String person, String email) {
        var body = new HashMap<String, Object>();
        body.put("name", "Nguyễn Thị Hoa");
        body.put("unitId", Sample.INSPECTORATE);
        body.put("position", "OFFICER");
        body.put("username", person);
        body.put("email", email);
        return body;
    }

    private void morning(String fate) {
        Sample.setNow(LocalDateTime.parse("2024-03-30T06:00:00"));
        Sample.execute("update email_delivery set next_attempt_at = now() - interval '1 second'");
        dispatch.drain();
        assertThat(column("select state || ' ' || last_answer from email_delivery"))
                .containsExactly(fate);
    }

    private void sweepAt(String local) {
        Sample.setNow(LocalDateTime.parse(local));
        RestAssured.given().post(Sample.managementUrl() + "/sweeps").then().statusCode(200);
        dispatch.drain();
    }

    private static int arrivedAt(String person) {
        return MailServer.receivedBy(person + "@chiso.example").size();
    }
}

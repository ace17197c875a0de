package vn.chiso.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.notification.Sample.column;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
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

/** What a person can keep away, and what he cannot: from his own words over the API to what arrives in his mailbox. */
@QuarkusTest
class NightAndMuteTest {

    private static final String PERSON = "canbo.ttr";

    private final Sample sample;
    private final TestAssignments assignments;
    private final Dispatch dispatch;

    NightAndMuteTest(Sample sample, TestAssignments assignments, Dispatch dispatch) {
        this.sample = sample;
        this.assignments = assignments;
        this.dispatch = dispatch;
    }

    /** Routine two days before, critical one day before, and mandatory on the day. */
    @BeforeEach
    void aLadder() {
        sample.reset("2024-03-12");
        var rungs = List.of(
                rung(-2, Map.of()), rung(-1, Map.of("urgency", "CRITICAL")), rung(0, Map.of("urgency", "MANDATORY")));
        Api.coordinator()
                .body(Map.of("code", "dem", "name", "Đêm", "unitId", Sample.DISTRICT, "rungs", rungs))
                .post("/api/v1/reminder-policies")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void usualLadder() {
        Sample.execute("delete from reminder_policy where unit_id is not null");
    }

    @Test
    void who_mutes_everything_hears_of_what_is_mandatory_all_the_same() {
        prefers(Map.of("channels", List.of(), "quietHours", Map.of("from", "00:00", "to", "00:00")));
        assignments.add("2024-03-31");

        sweepAt("2024-03-29T08:00:00");
        assertThat(ledger(-2)).containsExactly("EMAIL SKIPPED MUTED", "INBOX SKIPPED MUTED");
        assertThat(arrived()).isZero();

        sweepAt("2024-03-31T08:00:00");
        assertThat(ledger(0)).containsExactly("EMAIL SENT", "INBOX SENT");
        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void in_a_night_that_spans_midnight_only_what_is_critical_arrives_and_the_rest_in_the_morning() {
        prefers(Map.of("quietHours", Map.of("from", "22:30", "to", "05:30")));
        assignments.add("2024-03-31");

        sweepAt("2024-03-29T23:50:00");
        assertThat(arrived()).as("routine, before midnight").isZero();
        assertThat(waitsMinutes(-2)).isBetween(330L, 340L);

        sweepAt("2024-03-30T00:10:00");
        assertThat(arrived()).as("critical, after midnight").isEqualTo(1);

        sweepAt("2024-03-31T00:10:00");
        assertThat(arrived()).as("mandatory is not critical").isEqualTo(1);
        assertThat(waitsMinutes(0)).isBetween(310L, 320L);
        assertThat(column("select count(*) from inbox_message"))
                .as("an inbox wakes nobody")
                .containsExactly("3");

        Sample.setNow(LocalDateTime.parse("2024-03-31T05:30:00"));
        Sample.execute("update email_delivery set next_attempt_at = now() where state = 'QUEUED'");
        dispatch.drain();
        assertThat(column("select distinct state from email_delivery where offset_days = 0"))
                .containsExactly("SENT");
    }

    private static Map<String, Object> rung(int offsetDays, Map<String, Object> more) {
        var rung = new java.util.HashMap<String, Object>(more);
        rung.put("offsetDays", offsetDays);
        rung.put("positions", List.of("OFFICER"));
        rung.put("channels", List.of("INBOX", "EMAIL"));
        return rung;
    }

    private static void prefers(Map<String, Object> preference) {
        UUID contact = Sample.contact(Sample.INSPECTORATE, "OFFICER", PERSON);
        Api.officer()
                .header("If-Match", "\"0\"")
                .body(preference)
                .put("/api/v1/contacts/" + contact + "/preferences")
                .then()
                .statusCode(200);
    }

    private void sweepAt(String local) {
        Sample.setNow(LocalDateTime.parse(local));
        RestAssured.given().post(Sample.managementUrl() + "/sweeps").then().statusCode(200);
        dispatch.drain();
    }

    private static int arrived() {
        return MailServer.receivedBy(PERSON + "@chiso.example").size();
    }

    private static long waitsMinutes(int rung) {
        return Sample.count("select floor(extract(epoch from next_attempt_at - queued_at) / 60) from email_delivery"
                + " where state = 'QUEUED' and offset_days = " + rung);
    }

    private static List<String> ledger(int offset) {
        return column("select e.channel || ' ' || e.state || coalesce(' ' || e.reason, '') from ledger_entry e"
                + " join rung r on r.id = e.rung_id where r.offset_days = " + offset + " order by 1");
    }
}

package vn.chiso.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.chiso.notification.Sample.column;
import static vn.chiso.notification.Sample.count;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.notification.ladder.TestAssignments;

/** How people want to be reached, and what of it reminders heed. */
@QuarkusTest
class PreferenceTest {

    private static final String CONTACTS = "/api/v1/contacts/";

    private final Sweep sweep;
    private final Sample sample;
    private final TestAssignments assignments;

    private UUID officer;

    PreferenceTest(Sweep sweep, Sample sample, TestAssignments assignments) {
        this.sweep = sweep;
        this.sample = sample;
        this.assignments = assignments;
    }

    @BeforeEach
    void anOfficer() {
        sample.reset("2024-03-12");
        officer = Sample.contact(Sample.INSPECTORATE, "OFFICER", "canbo.ttr");
    }

    @AfterEach
    void usualLadder() {
        Sample.execute("delete from reminder_policy where unit_id is not null");
    }

    @Test
    void who_said_nothing_follows_the_unit_and_that_its_superiors() {
        state("units/" + Sample.DISTRICT, Map.of("language", "en", "quietHours", hours("20:00", "07:00")));
        state("units/" + Sample.INSPECTORATE, Map.of("channels", List.of("INBOX")));

        Api.officer()
                .get(CONTACTS + officer + "/preferences")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"0."))
                .body("channels", nullValue())
                .body("effective.channels", contains("INBOX"))
                .body("effective.quietHours.from", equalTo("20:00:00"))
                .body("effective.language", equalTo("vi"));
        Api.coordinator()
                .get(CONTACTS + "units/" + Sample.INSPECTORATE + "/preferences")
                .then()
                .body("effective.language", equalTo("en"));
    }

    @Test
    void what_is_in_effect_is_known_until_somebody_says_otherwise() {
        var path = CONTACTS + officer + "/preferences";
        var tag = Api.officer().get(path).header("ETag");
        Api.officer()
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", tag);

        state("units/" + Sample.INSPECTORATE, Map.of("channels", List.of("INBOX")));
        Api.officer()
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200)
                .body("effective.channels", contains("INBOX"));
    }

    @Test
    void a_person_states_his_own_and_nobody_elses() {
        var other = Sample.contact(Sample.INSPECTORATE, "UNIT_HEAD", "truong.ttr");

        Api.officer()
                .body(Map.of("language", "en"))
                .put(CONTACTS + officer + "/preferences")
                .then()
                .statusCode(428);
        Api.officer()
                .header("If-Match", "\"0\"")
                .body(Map.of("language", "en", "channels", List.of()))
                .put(CONTACTS + officer + "/preferences")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1."))
                .body("effective.language", equalTo("en"));
        Api.officer()
                .header("If-Match", "\"0\"")
                .body(Map.of("language", "vi"))
                .put(CONTACTS + officer + "/preferences")
                .then()
                .statusCode(412);
        Api.officer().get(CONTACTS + other + "/preferences").then().statusCode(403);
        Api.officer()
                .get(CONTACTS + "units/" + Sample.INSPECTORATE + "/preferences")
                .then()
                .statusCode(403);
        Api.stranger().get(CONTACTS + officer + "/preferences").then().statusCode(404);
        assertThat(column("select action || ' ' || actor from audit_entry"))
                .containsExactly("contact.preferences-stated canbo.ttr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"language\":\"fr\"}",
                "{\"channels\":[\"FAX\"]}",
                "{\"channels\":[null]}",
                "{\"quietHours\":{\"from\":\"25:00\",\"to\":\"06:00\"}}",
                "{\"quietHours\":{\"from\":\"21:00\"}}",
                "{\"quietHours\":{\"from\":\"00:00:00.001\",\"to\":\"00:00:00\"}}"
            })
    void a_preference_that_makes_no_sense_is_refused(String body) {
        Api.officer()
                .header("If-Match", "\"0\"")
                .body(body)
                .put(CONTACTS + officer + "/preferences")
                .then()
                .statusCode(400);
        Api.coordinator()
                .header("If-Match", "\"0\"")
                .body(body)
                .put(CONTACTS + "units/" + Sample.DISTRICT + "/preferences")
                .then()
                .statusCode(400);
    }

    @Test
    void a_muted_channel_is_skipped_with_the_reason_but_not_for_what_is_mandatory() {
        state(officer.toString(), Map.of("channels", List.of("INBOX")));
        assignments.add("2024-03-31");
        Sample.setToday("2024-03-17");
        sweep.run();
        assertThat(ledger()).containsExactly("EMAIL SKIPPED MUTED", "INBOX SENT -");

        Sample.setToday("2024-03-31");
        sweep.run();

        assertThat(column("select d.offset_days::text from email_delivery d")).containsExactly("0");
    }

    @Test
    void a_rung_that_all_its_recipients_muted_is_skipped_and_raises_no_alarm() {
        state(officer.toString(), Map.of("channels", List.of()));
        assignments.add("2024-03-31");
        Sample.setToday("2024-03-17");

        assertThat(sweep.run()).isEqualTo(SweepOutcome.SKIPPED);

        assertThat(column("select reason from rung where state = 'SKIPPED'")).containsExactly("MUTED");
    }

    @Test
    void a_mail_waits_for_the_end_of_quiet_hours_and_a_critical_one_does_not() {
        Sample.execute("""
                insert into reminder_policy (id, version, code, name, unit_id, rungs, rules)
                values (gen_random_uuid(), 0, 'khan', 'Khẩn', '%s', '[
                  {"offsetDays": -1, "positions": ["OFFICER"], "channels": ["EMAIL"]},
                  {"offsetDays": 1, "positions": ["OFFICER"], "channels": ["EMAIL"], "urgency": "CRITICAL"}]', '[]')
                """.formatted(Sample.DISTRICT));
        assignments.add("2024-03-31");
        Sample.setNow(LocalDateTime.parse("2024-03-30T00:00:20"));
        sweep.run();
        assertThat(waiting("-1")).as("until six").isBetween(5 * 3600L + 3000, 6 * 3600L);
        assertThat(count("select count(*) from email_delivery where attempts > 0"))
                .isZero();

        Sample.setNow(LocalDateTime.parse("2024-04-01T00:00:20"));
        sweep.run();

        assertThat(waiting("1")).isLessThanOrEqualTo(1);
    }

    private static long waiting(String rung) {
        return count(
                "select round(extract(epoch from next_attempt_at - queued_at)) from email_delivery where offset_days = "
                        + rung);
    }

    private static Map<String, String> hours(String from, String to) {
        return Map.of("from", from, "to", to);
    }

    private static void state(String whose, Map<String, ?> preference) {
        Api.coordinator()
                .header("If-Match", "\"0\"")
                .body(preference)
                .put(CONTACTS + whose + "/preferences")
                .then()
                .statusCode(200);
    }

    private static List<String> ledger() {
        return column("select channel || ' ' || state || ' ' || coalesce(reason, '-') from ledger_entry order by 1");
    }
}

package vn.chiso.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.notification.ladder.TestAssignments;
import vn.chiso.notification.plan.TestPlans;

/** What the preview says, and what then happens when nobody does anything. */
@QuarkusTest
class PreviewTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-03-20");
    private static final int DAYS = 14;

    private final Sweep sweep;
    private final Sample sample;
    private final TestAssignments assignments;
    private final TestPlans plans;

    PreviewTest(Sweep sweep, Sample sample, TestAssignments assignments, TestPlans plans) {
        this.sweep = sweep;
        this.sample = sample;
        this.assignments = assignments;
        this.plans = plans;
    }

    @BeforeEach
    void unitsContactsAndARuledLadder() {
        sample.reset("2024-03-08");
        Sample.contact(Sample.INSPECTORATE, "OFFICER", "canbo.ttr");
        var muting = Sample.contact(Sample.INSPECTORATE, "OFFICER", "it.thu");
        Sample.execute("insert into preference (id, contact_id, channels, version) values (uuidv7(), '" + muting
                + "', array['EMAIL'], 1)");
        Sample.contact(Sample.INSPECTORATE, "UNIT_HEAD", "truong.ttr", null);
        Sample.contact(Sample.PROVINCE, "STANDING_OFFICE", "dieuphoi.tinh");
        Sample.contact(Sample.DISTRICT, "LEADERSHIP", "chutich.vl");
        Sample.contact(Sample.INSPECTORATE, "OFFICER", null, "chung.ttr@chiso.example");
        Api.coordinator()
                .body(Map.of(
                        "code",
                        "xem-truoc",
                        "name",
                        "Xem trước",
                        "unitId",
                        Sample.DISTRICT,
                        "rungs",
                        rungs(),
                        "rules",
                        rules()))
                .post("/api/v1/reminder-policies")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void usualLadder() {
        Sample.execute("delete from reminder_policy where unit_id is not null");
    }

    @Test
    void what_the_next_days_send_is_exactly_what_was_foreseen() {
        for (var due : new String[] {"2024-03-19", "2024-03-21", "2024-03-25", "2024-04-02", "2024-04-30"}) {
            assignments.add(due);
        }
        assignments.add(null);
        var reported = assignments.add("2024-03-24");
        assignments.done(reported, 1, "2024-03-24");
        var paused = UUID.randomUUID();
        plans.add(paused, "REMEDIATION", null);
        assignments.addOfPlan(paused, null, "2024-03-25");
        Api.coordinator()
                .body(Map.of("planId", paused, "reason", "Chờ"))
                .post("/api/v1/reminders/pauses")
                .then()
                .statusCode(201);
        for (int before = 11; before > 0; before -= 2) {
            Sample.setNow(TODAY.minusDays(before).atTime(4, 0).minusMinutes(5L * before));
            sweep.run();
        }
        acknowledgeOne();
        Sample.setNow(TODAY.atTime(7, 40));

        var foreseen = foreseen();
        for (int day = 0; day <= DAYS; day++) {
            // Later every day, by more than a slow machine takes, so that whole days have passed.
            Sample.setNow(TODAY.plusDays(day).atTime(9, 0).plusMinutes(5L * day));
            sweep.run();
        }

        assertThat(foreseen).as("the test is about all kinds").anyMatch(line -> line.contains("ESCALATION"));
        assertThat(foreseen).anyMatch(line -> line.contains("INACTIVITY"));
        assertThat(foreseen).anyMatch(line -> line.contains("LADDER"));
        assertThat(foreseen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(sent());
    }

    @Test
    void what_is_muted_is_said_so() {
        assignments.add("2024-03-24");
        Sample.setNow(TODAY.atTime(7, 40));

        List<Map<String, Object>> recipients = Api.coordinator()
                .get("/api/v1/reminders/preview?days=2")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.rungId != null }.recipients");

        assertThat(recipients)
                .filteredOn(recipient -> recipient.get("name").equals("Người nhận it.thu"))
                .singleElement()
                .satisfies(recipient -> {
                    assertThat(recipient.get("channels")).isEqualTo(List.of("EMAIL"));
                    assertThat(recipient.get("mutedChannels")).isEqualTo(List.of("INBOX"));
                });
    }

    /** Page by page, so that the cursor between laid out and expected rungs is met too. */
    private static List<String> foreseen() {
        var lines = new ArrayList<String>();
        String cursor = null;
        do {
            var page = Api.coordinator()
                    .queryParam("days", DAYS)
                    .queryParam("limit", 3)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/api/v1/reminders/preview")
                    .then()
                    .statusCode(200)
                    .extract();
            List<Map<String, Object>> items = page.path("items");
            items.forEach(item -> lines.addAll(lines(item)));
            cursor = page.path("next");
        } while (cursor != null);
        return lines;
    }

    @SuppressWarnings("unchecked")
    private static List<String> lines(Map<String, Object> item) {
        var lines = new ArrayList<String>();
        for (var recipient : (List<Map<String, Object>>) item.get("recipients")) {
            for (var channel : (List<String>) recipient.get("channels")) {
                lines.add(String.join(
                        " ",
                        (String) item.get("sendsOn"),
                        (String) item.get("assignmentId"),
                        (String) item.get("kind"),
                        (String) recipient.get("name"),
                        channel));
            }
        }
        return lines;
    }

    private static List<String> sent() {
        return Sample.column("""
                select concat_ws(' ', (e.at at time zone 'Asia/Ho_Chi_Minh')::date, e.assignment_id, r.kind, e.contact_name, e.channel)
                  from ledger_entry e join rung r on r.id = e.rung_id
                 where e.state = 'SENT' and (e.at at time zone 'Asia/Ho_Chi_Minh')::date >= date '%s'
                """.formatted(TODAY));
    }

    /** Of the newest message: nothing goes up because of it. */
    private static void acknowledgeOne() {
        Sample.execute("update inbox_message set read_at = received_at, acknowledged_at = received_at"
                + " where id = (select id from inbox_message order by id desc limit 1)");
    }

    private static List<Map<String, Object>> rungs() {
        var rungs = new ArrayList<Map<String, Object>>();
        rungs.add(rung(-3, List.of("OFFICER")));
        rungs.add(rung(-1, List.of("OFFICER", "UNIT_HEAD")));
        rungs.add(rung(2, List.of("UNIT_HEAD", "STANDING_OFFICE")));
        rungs.add(rung(7, List.of("LEADERSHIP")));
        return rungs;
    }

    private static Map<String, Object> rung(int offset, List<String> positions) {
        return Map.of("offsetDays", offset, "positions", positions, "channels", List.of("INBOX", "EMAIL"));
    }

    private static List<Map<String, Object>> rules() {
        return List.of(
                rule("im-lang", "INACTIVE", 6, Map.of("atMost", 3, "positions", List.of("OFFICER"))),
                rule("len-truong", "UNACKNOWLEDGED", 2, Map.of("positions", List.of("UNIT_HEAD"))),
                rule(
                        "len-chu-tich",
                        "UNACKNOWLEDGED",
                        3,
                        Map.of("positions", List.of("LEADERSHIP"), "watches", "len-truong")),
                rule(
                        "len-diem",
                        "UNACKNOWLEDGED",
                        1,
                        Map.of("positions", List.of("STANDING_OFFICE"), "watches", "im-lang")));
    }

    private static Map<String, Object> rule(String code, String trigger, int afterDays, Map<String, Object> more) {
        var rule = new HashMap<String, Object>(
                Map.of("code", code, "trigger", trigger, "afterDays", afterDays, "channels", List.of("INBOX")));
        rule.putAll(more);
        return rule;
    }
}

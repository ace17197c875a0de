package vn.chiso.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.notification.Sample.column;
import static vn.chiso.notification.Sample.contact;
import static vn.chiso.notification.Sample.count;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.notification.ladder.TestAssignments;

/** What becomes of rungs whose day passed, policy by policy: every one is sent once or skipped with its reason. */
@QuarkusTest
class MisfireTest {

    private final Sweep sweep;
    private final Sample sample;
    private final TestAssignments assignments;

    MisfireTest(Sweep sweep, Sample sample, TestAssignments assignments) {
        this.sweep = sweep;
        this.sample = sample;
        this.assignments = assignments;
    }

    @BeforeEach
    void aLadderOfEveryPolicy() {
        sample.reset("2024-03-12");
        contact(Sample.INSPECTORATE, "OFFICER", "canbo.ttr");
        Sample.execute("""
                insert into reminder_policy (id, version, code, name, unit_id, rungs, rules)
                values (gen_random_uuid(), 0, 'lo-ngay', 'Lỡ ngày', '%s', '[
                  {"offsetDays": -10, "positions": ["OFFICER"], "channels": ["INBOX"], "misfire": {"rule": "SEND_LATE", "untilDays": 12}},
                  {"offsetDays": -7, "positions": ["OFFICER"], "channels": ["INBOX"], "misfire": {"rule": "SEND_LATE", "untilDays": 2}},
                  {"offsetDays": -5, "positions": ["OFFICER"], "channels": ["INBOX"]},
                  {"offsetDays": -3, "positions": ["OFFICER"], "channels": ["INBOX"]},
                  {"offsetDays": -1, "positions": ["OFFICER"], "channels": ["INBOX"], "misfire": {"rule": "SKIP"}}]', '[]')
                """.formatted(Sample.DISTRICT));
    }

    @AfterEach
    void usualLadder() {
        Sample.execute("delete from reminder_policy where unit_id is not null");
    }

    @Test
    void after_ten_days_of_downtime_each_rung_follows_its_own_policy() {
        var assignment = assignments.add("2024-03-31");
        Sample.setToday("2024-03-31");
        preview().body("items.offsetDays", Matchers.contains(-10, -3));

        sweep.run();

        assertThat(rungs(assignment))
                .containsExactly(
                        "-10 SENT -", "-7 SKIPPED TOO_LATE", "-5 SKIPPED OVERTAKEN", "-3 SENT -", "-1 SKIPPED MISSED");
        assertThat(count("select count(*) from inbox_message")).isEqualTo(2);
        assertThat(sweep.run()).isEqualTo(SweepOutcome.NOTHING);
    }

    @Test
    void on_their_days_all_are_sent() {
        var assignment = assignments.add("2024-03-31");
        for (var day : List.of("2024-03-21", "2024-03-24", "2024-03-26", "2024-03-28", "2024-03-30")) {
            Sample.setToday(day);
            sweep.run();
        }

        assertThat(rungs(assignment)).hasSize(5).allMatch(rung -> rung.endsWith(" SENT -"));
    }

    @Test
    void a_deadline_that_becomes_known_late_still_gets_the_rungs_that_may_be_sent_late() {
        Sample.setToday("2024-03-23");
        var assignment = assignments.add("2024-03-31");

        sweep.run();

        assertThat(rungs(assignment).getFirst()).isEqualTo("-10 SENT -");
    }

    @Test
    void the_rungs_of_a_paused_plan_are_skipped_with_the_reason_and_are_not_in_the_preview() {
        var assignment = assignments.add("2024-03-31");
        Sample.execute(
                "insert into plan_pause select plan_id, 0, owner_unit_id, 'Chờ', 'x', now() from tracked_assignment");
        Sample.setToday("2024-03-28");
        preview().body("items", Matchers.hasSize(0));

        sweep.run();
        Sample.execute("delete from plan_pause");
        Sample.setToday("2024-03-30");
        sweep.run();

        assertThat(rungs(assignment).subList(0, 4)).allMatch(rung -> rung.endsWith("SKIPPED PAUSED"));
        assertThat(rungs(assignment).getLast()).isEqualTo("-1 SENT -");
    }

    @Test
    void an_excused_delay_closes_the_ladder() {
        var assignment = assignments.add("2024-03-31");

        assignments.excused(assignment, 1, "2024-03-31");

        assertThat(rungs(assignment)).hasSize(5).allMatch(rung -> rung.endsWith("CLOSED EXCUSED"));
    }

    private static io.restassured.response.ValidatableResponse preview() {
        return Api.coordinator().get("/api/v1/reminders/preview?days=0").then().statusCode(200);
    }

    private static List<String> rungs(UUID assignment) {
        return column(
                "select offset_days || ' ' || state || ' ' || coalesce(reason, '-') from rung where assignment_id = '"
                        + assignment + "' order by offset_days");
    }
}

package vn.chiso.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.notification.Sample.column;
import static vn.chiso.notification.Sample.contact;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.notification.ladder.TestAssignments;

/** After days without a sweep everybody hears the latest that is for him, and nobody is flooded. */
@QuarkusTest
class DowntimeTest {

    private final Sweep sweep;
    private final Sample sample;
    private final TestAssignments assignments;

    DowntimeTest(Sweep sweep, Sample sample, TestAssignments assignments) {
        this.sweep = sweep;
        this.sample = sample;
        this.assignments = assignments;
    }

    @BeforeEach
    void contactsOfTheSample() {
        sample.reset("2024-03-12");
        contact(Sample.INSPECTORATE, "OFFICER", "canbo.ttr");
        contact(Sample.INSPECTORATE, "UNIT_HEAD", "truong.ttr");
        contact(Sample.HOME_AFFAIRS, "STANDING_OFFICE", "dieuphoi.vl");
        contact(Sample.DISTRICT, "LEADERSHIP", "thutruong.vl");
    }

    @Test
    void ten_days_over_the_deadline_those_who_do_the_work_hear_of_it_too() {
        assignments.add("2024-03-31");
        sweepOn("2024-03-28");
        Sample.setToday("2024-04-07");
        Api.coordinator()
                .get("/api/v1/reminders/preview?days=0")
                .then()
                .body("items.offsetDays", org.hamcrest.Matchers.contains(0, 3, 7))
                .body("items[0].recipients.position", org.hamcrest.Matchers.contains("OFFICER"))
                .body("items[1].recipients.position", org.hamcrest.Matchers.contains("UNIT_HEAD"));
        sweepOn("2024-04-07");

        assertThat(messages())
                .containsExactly(
                        "-3 canbo.ttr",
                        "-3 truong.ttr",
                        "0 canbo.ttr",
                        "3 truong.ttr",
                        "7 dieuphoi.vl",
                        "7 thutruong.vl");
    }

    @Test
    void who_was_reminded_lately_is_not_told_of_a_day_that_was_missed() {
        assignments.add("2024-03-31");
        sweepOn("2024-03-30", "2024-04-01");

        assertThat(messages()).containsExactly("-1 canbo.ttr", "-1 truong.ttr", "1 dieuphoi.vl", "1 truong.ttr");
    }

    @Test
    void an_assignment_that_arrives_when_all_its_days_have_passed_is_reminded_of_once() {
        Sample.setToday("2024-06-01");
        assignments.add("2024-03-31");
        sweepOn("2024-06-01", "2024-06-02");

        assertThat(messages()).containsExactly("7 dieuphoi.vl", "7 thutruong.vl");
    }

    private void sweepOn(String... days) {
        for (var day : days) {
            Sample.setToday(day);
            sweep.run();
            assertThat(sweep.run()).isEqualTo(SweepOutcome.NOTHING);
        }
    }

    private static List<String> messages() {
        return column("select r.offset_days || ' ' || m.username from inbox_message m join rung r on r.id = m.rung_id"
                + " order by r.offset_days, m.username");
    }
}

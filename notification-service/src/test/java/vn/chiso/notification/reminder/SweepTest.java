package vn.chiso.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.notification.Sample.column;
import static vn.chiso.notification.Sample.contact;
import static vn.chiso.notification.Sample.count;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Sample;
import vn.chiso.notification.ladder.TestAssignments;

@QuarkusTest
class SweepTest {

    private final Sweep sweep;
    private final Sample sample;
    private final TestAssignments assignments;

    SweepTest(Sweep sweep, Sample sample, TestAssignments assignments) {
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
    void nothing_is_sent_before_its_day() {
        assignments.add("2024-03-31");
        Sample.setToday("2024-03-16");

        assertThat(sweep.run()).isEqualTo(SweepOutcome.NOTHING);
        assertThat(count("select count(*) from inbox_message")).isZero();
    }

    @Test
    void a_due_rung_reaches_every_recipient_by_every_channel() {
        assignments.add("2024-03-31");
        Sample.setToday("2024-03-28");

        var outcome = sweep.run();

        assertThat(outcome).isEqualTo(new SweepOutcome(3, 1, 2, 0, 4));
        assertThat(column("select username from inbox_message order by 1")).containsExactly("canbo.ttr", "truong.ttr");
        assertThat(column("select address from email_delivery order by 1"))
                .containsExactly("canbo.ttr@chiso.example", "truong.ttr@chiso.example");
        assertThat(column("select distinct state from email_delivery")).containsExactly("QUEUED");
    }

    @Test
    void sweeping_twice_sends_once() {
        assignments.add("2024-03-31");
        Sample.setToday("2024-03-30");
        sweep.run();

        assertThat(sweep.run()).isEqualTo(SweepOutcome.NOTHING);
        assertThat(count("select count(*) from ledger_entry")).isEqualTo(4);
        assertThat(count("select count(*) from inbox_message")).isEqualTo(2);
    }

    @Test
    void after_the_deadline_the_reminder_goes_up_the_ladder() {
        assignments.add("2024-03-31");
        Sample.setToday("2024-04-01");
        sweep.run();
        Sample.setToday("2024-04-07");
        sweep.run();

        assertThat(column(
                        "select r.offset_days || ' ' || e.recipient from ledger_entry e join rung r on r.id = e.rung_id"
                                + " where channel = 'INBOX' order by r.offset_days, e.recipient"))
                .containsExactly(
                        "0 canbo.ttr",
                        "1 dieuphoi.vl",
                        "1 truong.ttr",
                        "3 truong.ttr",
                        "7 dieuphoi.vl",
                        "7 thutruong.vl");
    }

    @Test
    void after_a_long_downtime_the_latest_rung_is_sent_and_the_others_are_skipped_with_the_reason() {
        var assignment = assignments.add("2024-03-31");
        Sample.setToday("2024-09-01");

        var outcome = sweep.run();

        assertThat(outcome.due()).isEqualTo(8);
        assertThat(outcome.sent()).as("the latest for each position").isEqualTo(3);
        assertThat(rungs(assignment))
                .containsExactly(
                        "-14 SKIPPED OVERTAKEN",
                        "-7 SKIPPED OVERTAKEN",
                        "-3 SKIPPED OVERTAKEN",
                        "-1 SKIPPED OVERTAKEN",
                        "0 SENT -",
                        "1 SKIPPED OVERTAKEN",
                        "3 SENT -",
                        "7 SENT -");
    }

    @Test
    void an_event_that_waited_for_days_still_has_its_reminders_sent() {
        Sample.setToday("2024-04-02");
        var assignment = assignments.addKnownSince(Duration.ofDays(10), "2024-03-31");

        sweep.run();

        assertThat(rungs(assignment).subList(0, 6))
                .containsExactly(
                        "-14 SKIPPED LAID_OUT_LATE",
                        "-7 SENT OVERTAKEN".replace("SENT", "SKIPPED"),
                        "-3 SKIPPED OVERTAKEN",
                        "-1 SKIPPED OVERTAKEN",
                        "0 SENT -",
                        "1 SENT -");
    }

    @Test
    void an_assignment_that_came_late_is_not_reminded_of_days_gone_by() {
        Sample.setToday("2024-04-02");
        var assignment = assignments.add("2024-03-31");

        assertThat(sweep.run()).isEqualTo(SweepOutcome.NOTHING);
        assertThat(rungs(assignment).subList(5, 8)).containsExactly("1 SKIPPED LAID_OUT_LATE", "3 OPEN -", "7 OPEN -");
    }

    @Test
    void finished_work_is_not_reminded_of() {
        var assignment = assignments.add("2024-03-31");
        assignments.confirmed(assignment, 1, "2024-03-31");
        Sample.setToday("2024-03-30");

        assertThat(sweep.run()).isEqualTo(SweepOutcome.NOTHING);
        assertThat(rungs(assignment)).hasSize(8).allMatch(rung -> rung.endsWith("CLOSED DONE"));
    }

    @Test
    void a_rejected_result_is_reminded_of_again() {
        var assignment = assignments.add("2024-03-31");
        assignments.done(assignment, 1, "2024-03-31");
        Sample.setToday("2024-03-29");
        assignments.rejected(assignment, 2, "2024-03-31");
        Sample.setToday("2024-03-30");

        assertThat(sweep.run().sent()).isEqualTo(1);
    }

    @Test
    void a_moved_deadline_is_reminded_of_by_its_new_date_only() {
        var assignment = assignments.add("2024-03-31");
        assignments.move(assignment, 1, "2024-04-30");
        Sample.setToday("2024-04-16");

        assertThat(sweep.run()).isEqualTo(new SweepOutcome(1, 1, 0, 0, 2));
        assertThat(column("select subject from inbox_message"))
                .containsExactly("Nhắc việc: " + TestAssignments.TITLE + " đến hạn ngày 30/04/2024");
    }

    @Test
    void a_clock_set_back_repeats_nothing() {
        assignments.add("2024-03-31");
        Sample.setToday("2024-03-30");
        sweep.run();
        Sample.setToday("2024-03-20");
        sweep.run();
        Sample.setToday("2024-03-30");

        assertThat(sweep.run()).isEqualTo(SweepOutcome.NOTHING);
        assertThat(count("select count(*) from inbox_message")).isEqualTo(2);
    }

    @Test
    void a_person_in_two_positions_is_reminded_once() {
        contact(Sample.INSPECTORATE, "UNIT_HEAD", "canbo.ttr");
        assignments.add("2024-03-31");
        Sample.setToday("2024-03-30");

        sweep.run();

        assertThat(column("select username from inbox_message order by 1")).containsExactly("canbo.ttr", "truong.ttr");
    }

    @Test
    void a_vacant_position_is_recorded_and_the_others_are_reminded() {
        Sample.execute("delete from contact where username = 'canbo.ttr'");
        assignments.add("2024-03-31");
        Sample.setToday("2024-03-30");

        assertThat(sweep.run()).isEqualTo(new SweepOutcome(4, 1, 3, 0, 2));
        assertThat(ledger())
                .containsExactly(
                        "position:OFFICER - UNDELIVERABLE NO_CONTACT",
                        "truong.ttr EMAIL SENT -",
                        "truong.ttr INBOX SENT -");
    }

    @Test
    void a_rung_that_reaches_nobody_is_undeliverable() {
        Sample.execute("delete from contact");
        var assignment = assignments.add("2024-03-31");
        Sample.setToday("2024-03-30");

        assertThat(sweep.run()).isEqualTo(new SweepOutcome(4, 0, 3, 1, 0));
        assertThat(rungs(assignment).get(3)).isEqualTo("-1 UNDELIVERABLE -");
        assertThat(sweep.run()).isEqualTo(SweepOutcome.NOTHING);
    }

    @Test
    void a_channel_without_address_is_recorded() {
        Sample.execute("delete from contact");
        contact(Sample.INSPECTORATE, "OFFICER", "canbo.ttr", null);
        contact(Sample.INSPECTORATE, "UNIT_HEAD", null, "thanhtra@chiso.example");
        assignments.add("2024-03-31");
        Sample.setToday("2024-03-30");

        sweep.run();

        assertThat(ledger())
                .containsExactly(
                        "canbo.ttr EMAIL UNDELIVERABLE NO_EMAIL",
                        "canbo.ttr INBOX SENT -",
                        "mailto:thanhtra@chiso.example EMAIL SENT -",
                        "mailto:thanhtra@chiso.example INBOX UNDELIVERABLE NO_USERNAME");
    }

    @Test
    void the_default_ladder_is_the_one_of_the_plan() {
        assertThat(column("select concat_ws(' ', r->>'offsetDays', r->>'positions', r->>'channels')"
                        + " from reminder_policy, jsonb_array_elements(rungs) r where unit_id is null"))
                .containsExactly(
                        "-14 [\"OFFICER\"] [\"INBOX\", \"EMAIL\"]",
                        "-7 [\"OFFICER\"] [\"INBOX\", \"EMAIL\"]",
                        "-3 [\"OFFICER\", \"UNIT_HEAD\"] [\"INBOX\", \"EMAIL\"]",
                        "-1 [\"OFFICER\", \"UNIT_HEAD\"] [\"INBOX\", \"EMAIL\"]",
                        "0 [\"OFFICER\", \"UNIT_HEAD\"] [\"INBOX\", \"EMAIL\"]",
                        "1 [\"UNIT_HEAD\", \"STANDING_OFFICE\"] [\"INBOX\", \"EMAIL\"]",
                        "3 [\"UNIT_HEAD\", \"STANDING_OFFICE\"] [\"INBOX\", \"EMAIL\"]",
                        "7 [\"STANDING_OFFICE\", \"LEADERSHIP\"] [\"INBOX\", \"EMAIL\"]");
    }

    private static java.util.List<String> rungs(UUID assignment) {
        return column(
                "select offset_days || ' ' || state || ' ' || coalesce(reason, '-') from rung where assignment_id = '"
                        + assignment + "' order by due_date, offset_days");
    }

    private static java.util.List<String> ledger() {
        return column(
                "select recipient || ' ' || coalesce(channel, '-') || ' ' || state || ' ' || coalesce(reason, '-')"
                        + " from ledger_entry order by 1");
    }
}

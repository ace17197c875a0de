package vn.chiso.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.notification.Sample.column;
import static vn.chiso.notification.Sample.contact;
import static vn.chiso.notification.Sample.count;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.notification.ladder.TestAssignments;

/** Work is reminded of until it is confirmed; who has to do something about it is reminded, and nobody of work that is over. */
@QuarkusTest
class ReviewTest {

    private static final String DUE = "2024-03-31";

    private final Sweep sweep;
    private final Sample sample;
    private final TestAssignments assignments;

    ReviewTest(Sweep sweep, Sample sample, TestAssignments assignments) {
        this.sweep = sweep;
        this.sample = sample;
        this.assignments = assignments;
    }

    @BeforeEach
    void contactsOfTheSample() {
        sample.reset("2024-03-12");
        contact(Sample.INSPECTORATE, "OFFICER", "canbo.ttr");
        contact(Sample.HOME_AFFAIRS, "STANDING_OFFICE", "dieuphoi.vl");
    }

    @Test
    void while_a_report_waits_those_are_reminded_who_have_to_see_to_its_review() {
        var assignment = assignments.add(DUE);
        assignments.done(assignment, 1, DUE);
        sweepOn("2024-03-30");
        sweepOn("2024-03-31");

        assertThat(messages()).containsExactly("-1 dieuphoi.vl", "0 dieuphoi.vl");
        assertThat(column("select subject from inbox_message"))
                .allMatch(subject -> subject.contains("Chờ xác nhận kết quả: " + TestAssignments.TITLE));

        assertThat(column("select body from inbox_message"))
                .hasSize(2)
                .allSatisfy(body -> assertThat(body)
                        .contains("Thanh tra huyện đã báo cáo kết quả nhiệm vụ sau đây ngày ")
                        .contains("đang chờ xác nhận")
                        .contains("Đề nghị xem xét, xác nhận hoặc trả lại")
                        .doesNotContain("quá hạn", "đến hạn", "cập nhật kết quả"));

        assignments.confirmed(assignment, 2, DUE);
        sweepOn("2024-04-07");
        assertThat(messages()).hasSize(2);
        assertThat(column("select distinct reason from rung where state = 'CLOSED'"))
                .containsExactly("DONE");
    }

    @Test
    void a_rejected_report_puts_the_ladder_back_also_what_came_due_meanwhile() {
        var assignment = assignments.add(DUE);
        assignments.done(assignment, 1, DUE);
        sweepOn("2024-04-07");
        assertThat(messages()).containsExactly("7 dieuphoi.vl");

        assignments.rejected(assignment, 2, DUE);
        sweepOn("2024-04-08");

        assertThat(messages()).containsExactly("0 canbo.ttr", "7 dieuphoi.vl");
        assertThat(count("select count(*) from rung where state = 'OPEN'")).isZero();
    }

    @Test
    void what_a_reviewer_wanted_to_hear_nothing_of_is_put_back_for_those_who_do_the_work() {
        var reviewer =
                column("select id from contact where username = 'dieuphoi.vl'").getFirst();
        Api.coordinator()
                .header("If-Match", "\"0\"")
                .body(Map.of("channels", List.of()))
                .put("/api/v1/contacts/" + reviewer + "/preferences")
                .then()
                .statusCode(200);
        var assignment = assignments.add(DUE);
        assignments.done(assignment, 1, DUE);
        sweepOn("2024-03-17");
        assertThat(column("select reason from rung where state = 'SKIPPED'")).containsExactly("MUTED");

        assignments.rejected(assignment, 2, DUE);
        sweepOn("2024-03-17");

        assertThat(messages()).containsExactly("-14 canbo.ttr");
    }

    /** The rule looked while the work was open, and the confirmation came before the sweep. */
    @Test
    void a_rung_of_work_that_is_over_is_never_sent() {
        var assignment = assignments.add(DUE);
        assignments.confirmed(assignment, 1, DUE);
        Sample.execute("""
                insert into rung (id, assignment_id, due_date, fires_on, step, state, kind, days, provisional, latest_only,
                                  rule_code, since, occurrence)
                select gen_random_uuid(), '%s', due_date, date '2024-03-12', step, 'OPEN', 'INACTIVITY', days, false, false,
                       'im-lang', date '2024-03-01', 1
                  from rung limit 1
                """.formatted(assignment));
        sweepOn("2024-03-13");

        assertThat(messages()).isEmpty();
        assertThat(column("select state || ' ' || reason from rung where kind = 'INACTIVITY'"))
                .containsExactly("CLOSED DONE");
    }

    @Test
    void an_excused_delay_is_not_reminded_of_because_somebody_new_comes() {
        Sample.execute("delete from contact");
        var assignment = assignments.add(DUE);
        sweepOn("2024-03-30");
        assignments.excused(assignment, 1, DUE);

        addOfficer();
        sweepOn("2024-03-31");

        assertThat(messages()).isEmpty();
    }

    @Test
    void an_urging_of_undated_work_that_found_nobody_reaches_who_comes_later() {
        Sample.execute("delete from contact");
        urge(assignments.add(null));
        sweepOn("2024-03-20");

        addOfficer();
        sweepOn("2024-03-21");

        assertThat(messages()).containsExactly("MANUAL canbo.moi");
    }

    @Test
    void a_reminder_that_found_nobody_follows_the_work_to_the_unit_that_takes_it_over() {
        Sample.execute("delete from contact");
        contact(Sample.INSPECTORATE, "UNIT_HEAD", "truong.ttr");
        contact(Sample.HOME_AFFAIRS, "OFFICER", "canbo.nv");
        contact(Sample.HOME_AFFAIRS, "UNIT_HEAD", "truong.nv");
        var assignment = assignments.add(DUE);
        sweepOn("2024-03-30");
        assertThat(messages()).containsExactly("-1 truong.ttr");

        assignments.handOver(assignment, 1, Sample.HOME_AFFAIRS, DUE);
        sweepOn("2024-03-30");
        sweepOn("2024-03-30");

        assertThat(messages()).contains("-1 canbo.nv");
        assertThat(column("select state from ledger_entry where channel is null"))
                .containsExactly("REACHED_LATER");
    }

    @Test
    void who_takes_the_position_in_the_unit_that_took_the_work_over_gets_it_too() {
        Sample.execute("delete from contact");
        var assignment = assignments.add(DUE);
        sweepOn("2024-03-30");
        assignments.handOver(assignment, 1, Sample.HOME_AFFAIRS, DUE);
        sweepOn("2024-03-30");
        assertThat(messages()).isEmpty();

        addOfficer(Sample.HOME_AFFAIRS);
        sweepOn("2024-03-30");

        assertThat(messages()).containsExactly("-1 canbo.moi");
    }

    @Test
    void of_a_rung_and_a_later_urging_that_found_nobody_only_the_last_goes_out() {
        Sample.execute("delete from contact where position = 'OFFICER'");
        var assignment = assignments.add(DUE);
        sweepOn("2024-03-28");
        Sample.setToday("2024-03-29");
        urge(assignment);
        Sample.setToday("2024-03-30");

        addOfficer();
        Sample.execute(
                "update rung set state = 'CLOSED', settled_at = now() where state = 'OPEN' and fires_on > '2024-03-29'");
        sweepOn("2024-03-30");

        assertThat(messages()).containsExactly("MANUAL canbo.moi");
    }

    private void sweepOn(String day) {
        Sample.setToday(day);
        sweep.run();
    }

    private static void urge(UUID assignment) {
        Api.coordinator()
                .body(Map.of("assignmentId", assignment, "positions", List.of("OFFICER")))
                .post("/api/v1/reminders/manual")
                .then()
                .statusCode(201);
    }

    private static void addOfficer() {
        addOfficer(Sample.INSPECTORATE);
    }

    private static void addOfficer(UUID unit) {
        Api.coordinator()
                .body(Map.of("name", "Người mới", "username", "canbo.moi", "unitId", unit, "position", "OFFICER"))
                .post("/api/v1/contacts")
                .then()
                .statusCode(201);
    }

    private static List<String> messages() {
        return column("select coalesce(r.offset_days::text, r.kind) || ' ' || m.username from inbox_message m"
                + " join rung r on r.id = m.rung_id order by r.offset_days, m.username");
    }
}

package vn.chiso.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.chiso.notification.Sample.column;
import static vn.chiso.notification.Sample.contact;
import static vn.chiso.notification.Sample.count;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.notification.ladder.RuleLaying;
import vn.chiso.notification.ladder.TestAssignments;
import vn.chiso.platform.time.BusinessClock;

/** Rules about silence: they apply once to what they are about, and none can set off itself. */
@QuarkusTest
class RuleTest {

    private static final String POLICIES = "/api/v1/reminder-policies";

    private final Sweep sweep;
    private final Sample sample;
    private final TestAssignments assignments;
    private final RuleLaying rules;

    RuleTest(Sweep sweep, Sample sample, TestAssignments assignments, RuleLaying rules) {
        this.rules = rules;
        this.sweep = sweep;
        this.sample = sample;
        this.assignments = assignments;
    }

    @BeforeEach
    void contacts() {
        sample.reset("2024-03-12");
        contact(Sample.INSPECTORATE, "OFFICER", "canbo.ttr");
        contact(Sample.INSPECTORATE, "UNIT_HEAD", "truong.ttr");
        contact(Sample.DISTRICT, "LEADERSHIP", "chutich.vl");
    }

    @AfterEach
    void usualLadder() {
        Sample.execute("delete from reminder_policy where unit_id is not null");
    }

    @Test
    void work_that_nobody_touches_is_urged_every_ten_days_twice_at_most_also_without_a_date() {
        policy(200, List.of(rule("im-lang", "INACTIVE", 10, Map.of("atMost", 2, "positions", List.of("UNIT_HEAD")))));
        var assignment = assignments.add(null);
        sweepOn("2024-03-21", "2024-03-22", "2024-03-23", "2024-04-02", "2024-05-30");

        assertThat(column("select occurrence || ' ' || fires_on || ' ' || state from rung order by fires_on"))
                .containsExactly("1 2024-03-22 SENT", "2 2024-04-02 SENT");
        assertThat(column("select distinct subject from inbox_message"))
                .containsExactly("Nhắc việc: chưa có tiến triển: " + TestAssignments.TITLE);

        assignments.move(assignment, 1, null);
        Sample.setToday("2024-06-20");
        sweep.run();
        assertThat(count("select count(*) from rung where kind = 'INACTIVITY'"))
                .as("it began anew with the change")
                .isEqualTo(3);
    }

    @Test
    void work_is_urged_again_when_the_days_are_over_and_not_a_moment_before() {
        policy(200, List.of(rule("im-lang", "INACTIVE", 10, Map.of("atMost", 2, "positions", List.of("UNIT_HEAD")))));
        assignments.add(null);
        Sample.execute("update tracked_assignment set changed_at = '2024-03-12T05:00:00Z'");

        rules.lay(Instant.parse("2024-04-01T04:59:59.900Z"));
        assertThat(column("select occurrence::text from rung")).containsExactly("1");

        rules.lay(Instant.parse("2024-04-01T05:00:00Z"));
        assertThat(column("select occurrence::text from rung order by occurrence"))
                .containsExactly("1", "2");
    }

    @Test
    void a_reminder_that_nobody_acknowledges_goes_up_step_by_step_and_no_further() {
        policy(
                -1,
                List.of(
                        rule("len-truong", "UNACKNOWLEDGED", 2, Map.of("positions", List.of("UNIT_HEAD"))),
                        rule(
                                "len-chu-tich",
                                "UNACKNOWLEDGED",
                                3,
                                Map.of("positions", List.of("LEADERSHIP"), "watches", "len-truong"))));
        assignments.add("2024-03-31");
        sweepOn("2024-03-30", "2024-03-31", "2024-04-01", "2024-04-03", "2024-04-04", "2024-05-30");

        assertThat(
                        column(
                                "select r.fires_on || ' ' || m.username from inbox_message m join rung r on r.id = m.rung_id order by 1"))
                .containsExactly("2024-03-30 canbo.ttr", "2024-04-01 truong.ttr", "2024-04-04 chutich.vl");
    }

    @Test
    void who_acknowledges_in_time_stops_the_escalation() {
        policy(-1, List.of(rule("len-truong", "UNACKNOWLEDGED", 2, Map.of("positions", List.of("UNIT_HEAD")))));
        assignments.add("2024-03-31");
        Sample.setToday("2024-03-30");
        sweep.run();
        Api.officer()
                .header("If-Match", "\"0\"")
                .post("/api/v1/inbox/" + column("select id from inbox_message").getFirst() + "/acknowledgement")
                .then()
                .statusCode(200);

        Sample.setToday("2024-04-05");
        sweep.run();

        assertThat(count("select count(*) from rung where kind = 'ESCALATION'")).isZero();
    }

    @Test
    void who_acknowledges_while_a_report_waits_speaks_for_nobody_who_does_the_work() {
        contact(Sample.HOME_AFFAIRS, "STANDING_OFFICE", "dieuphoi.vl");
        policy(-1, List.of(rule("len-truong", "UNACKNOWLEDGED", 2, Map.of("positions", List.of("UNIT_HEAD")))));
        var assignment = assignments.add("2024-03-31");
        assignments.done(assignment, 1, "2024-03-31");
        sweepOn("2024-03-30");
        Api.coordinator()
                .header("If-Match", "\"0\"")
                .post("/api/v1/inbox/" + column("select id from inbox_message").getFirst() + "/acknowledgement")
                .then()
                .statusCode(200);
        assignments.rejected(assignment, 2, "2024-03-31");

        sweepOn("2024-03-30", "2024-04-01");

        assertThat(column("select username from inbox_message order by 1"))
                .containsExactly("canbo.ttr", "dieuphoi.vl", "truong.ttr");
    }

    @Test
    void what_only_reviewers_could_acknowledge_says_nothing_about_those_who_do_the_work() {
        contact(Sample.HOME_AFFAIRS, "STANDING_OFFICE", "dieuphoi.vl");
        Sample.execute("update contact set username = null where username = 'canbo.ttr'");
        var mailed = Map.of("offsetDays", -1, "positions", List.of("OFFICER"), "channels", List.of("INBOX", "EMAIL"));
        var unanswered = rule("len-truong", "UNACKNOWLEDGED", 2, Map.of("positions", List.of("UNIT_HEAD")));
        Api.coordinator()
                .body(body(List.of(mailed), List.of(unanswered)))
                .post(POLICIES)
                .then()
                .statusCode(201);
        var assignment = assignments.add("2024-03-31");
        assignments.done(assignment, 1, "2024-03-31");
        sweepOn("2024-03-30");
        assignments.rejected(assignment, 2, "2024-03-31");
        sweepOn("2024-03-30");
        Api.coordinator()
                .get("/api/v1/reminders/preview")
                .then()
                .statusCode(200)
                .body("items", empty());

        sweepOn("2024-04-02");

        assertThat(column("select address from email_delivery where address like 'canbo%'"))
                .as("the officer was reminded")
                .hasSize(1);
        assertThat(column("select username from inbox_message")).containsExactly("dieuphoi.vl");
    }

    @Test
    void a_rule_that_is_new_takes_up_the_latest_reminder_only_and_none_of_a_deadline_that_moved() {
        var rungs = List.of(rung(-5), rung(-3), rung(-1));
        Api.coordinator().body(body(rungs, List.of())).post(POLICIES).then().statusCode(201);
        assignments.add("2024-03-31");
        var moved = assignments.add("2024-03-31");
        sweepOn("2024-03-26", "2024-03-28", "2024-03-30");
        assignments.move(moved, 1, "2024-12-31");
        Sample.execute("update reminder_policy set rules = '[{\"code\": \"len\", \"trigger\": \"UNACKNOWLEDGED\","
                + " \"afterDays\": 2, \"positions\": [\"UNIT_HEAD\"], \"channels\": [\"INBOX\"], \"urgency\": \"MANDATORY\"}]'"
                + " where unit_id is not null");

        sweepOn("2024-04-10", "2024-04-11");

        assertThat(column("select c.offset_days from rung r join rung c on c.id = r.cause where r.kind = 'ESCALATION'"))
                .containsExactly("-1");
    }

    @Test
    void a_rule_for_thousands_is_laid_out_in_many_transactions_and_only_once() {
        policy(200, List.of(rule("im-lang", "INACTIVE", 10, Map.of())));
        var assignment = assignments.add(null);
        Sample.execute("""
                insert into tracked_assignment
                select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid()))).*
                  from tracked_assignment a, generate_series(2, 12000) where a.id = '%s'
                """.formatted(assignment));
        var now = LocalDate.parse("2024-03-25")
                .atTime(9, 0)
                .atZone(BusinessClock.ZONE)
                .toInstant();

        assertThat(rules.lay(now)).isEqualTo(12000);
        assertThat(rules.lay(now)).isZero();
        assertThat(count("select count(distinct xmin::text) from rung")).isEqualTo(3);
    }

    @Test
    void rules_that_fail_hold_back_no_ladder() {
        policy(-1, List.of(rule("im-lang", "INACTIVE", 10, Map.of())));
        assignments.add("2024-03-31");
        assignments.add("2024-03-31");
        Sample.execute(
                "update reminder_policy set rules = jsonb_set(rules, '{0,afterDays}', '\"hỏng\"') where unit_id is not null");

        sweepOn("2024-03-30");

        assertThat(column("select username from inbox_message")).containsExactly("canbo.ttr", "canbo.ttr");
        assertThat(count("select count(distinct xmin::text) from rung where state = 'SENT'"))
                .as("in batches, as ever")
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} watches {1}, {2} watches {3}: {4}")
    @CsvSource({
        "mot,mot,hai,,policy-rules-loop",
        "mot,hai,hai,mot,policy-rules-loop",
        "mot,ba,hai,,policy-rule-watches-nothing",
        "mot,,mot,,policy-rule-twice"
    })
    void rules_that_could_loop_are_refused(
            String one, String watches, String other, String otherWatches, String problem) {
        Api.coordinator()
                .body(body(-1, List.of(watching(one, watches), watching(other, otherWatches))))
                .post(POLICIES)
                .then()
                .statusCode(400)
                .body("code", equalTo(problem));
    }

    /** A little later every day, so that whole days have passed. */
    private void sweepOn(String... days) {
        for (int i = 0; i < days.length; i++) {
            Sample.setNow(LocalDate.parse(days[i]).atTime(8, i + 1));
            sweep.run();
            sweep.run();
        }
    }

    private static Map<String, Object> watching(String code, String watches) {
        return rule(code, "UNACKNOWLEDGED", 1, watches == null ? Map.of() : Map.of("watches", watches));
    }

    private static Map<String, Object> rule(String code, String trigger, int afterDays, Map<String, Object> more) {
        var rule = new java.util.HashMap<String, Object>(Map.of(
                "code",
                code,
                "trigger",
                trigger,
                "afterDays",
                afterDays,
                "positions",
                List.of("OFFICER"),
                "channels",
                List.of("INBOX")));
        rule.putAll(more);
        return rule;
    }

    private static void policy(int offset, List<Map<String, Object>> rules) {
        Api.coordinator().body(body(offset, rules)).post(POLICIES).then().statusCode(201);
    }

    private static Map<String, Object> rung(int offset) {
        return Map.of("offsetDays", offset, "positions", List.of("OFFICER"), "channels", List.of("INBOX"));
    }

    private static Map<String, Object> body(int offset, List<Map<String, Object>> rules) {
        return body(List.of(rung(offset)), rules);
    }

    private static Map<String, Object> body(List<Map<String, Object>> rungs, List<Map<String, Object>> rules) {
        return Map.of("code", "quy-tac", "name", "Quy tắc", "unitId", Sample.DISTRICT, "rungs", rungs, "rules", rules);
    }
}

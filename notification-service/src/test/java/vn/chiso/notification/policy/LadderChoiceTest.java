package vn.chiso.notification.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.notification.ladder.TestAssignments;
import vn.chiso.notification.plan.TestPlans;

/** Which of several ladders serves an assignment, and that it is known later which one did. */
@QuarkusTest
class LadderChoiceTest {

    private static final String POLICIES = "/api/v1/reminder-policies";

    private final Sample sample;
    private final TestAssignments assignments;
    private final TestPlans plans;

    LadderChoiceTest(Sample sample, TestAssignments assignments, TestPlans plans) {
        this.sample = sample;
        this.assignments = assignments;
        this.plans = plans;
    }

    @BeforeEach
    void onlyTheDefault() {
        sample.reset("2024-03-12");
        Sample.execute("delete from reminder_policy where unit_id is not null");
    }

    @AfterEach
    void onlyTheDefaultAgain() {
        Sample.execute("delete from reminder_policy where unit_id is not null");
    }

    @Test
    void the_more_particular_ladder_wins_before_the_nearer_one() {
        var result = UUID.randomUUID();
        var plan = UUID.randomUUID();
        plans.result(result, "PAR_INDEX");
        plans.add(plan, "REMEDIATION", result);
        create("cua-huyen", Sample.DISTRICT, Map.of(), -1);
        create("chuong-trinh", Sample.DISTRICT, Map.of("programme", "PAR_INDEX"), -2);
        create("loai", Sample.DISTRICT, Map.of("kind", "REMEDY"), -3);
        create("ke-hoach", Sample.DISTRICT, Map.of("planId", plan), -4);

        assertThat(offsets(assignments.add("2024-06-30"))).containsExactly("-1");
        assertThat(offsets(assignments.addOfPlan(plan, "REMEDY", "2024-06-30"))).containsExactly("-4");
        Sample.execute("delete from reminder_policy where code = 'ke-hoach'");
        assertThat(offsets(assignments.addOfPlan(plan, "REMEDY", "2024-06-30"))).containsExactly("-3");
        assertThat(offsets(assignments.addOfPlan(plan, "MAINTAIN", "2024-06-30")))
                .containsExactly("-2");
    }

    @Test
    void an_assignment_that_came_before_its_plan_moves_to_the_ladder_of_the_plans_kind() {
        create("chi-dao", Sample.DISTRICT, Map.of("kind", "DIRECTIVE"), -5);
        var plan = UUID.randomUUID();
        var assignment = assignments.addOfPlan(plan, null, "2024-06-30");
        assertThat(offsets(assignment)).hasSize(8);

        plans.add(plan, "DIRECTIVE", null);
        assignments.layAgain();

        assertThat(offsets(assignment)).containsExactly("-5");
        assertThat(Sample.column("select distinct reason from rung where state = 'SUPERSEDED'"))
                .containsExactly("LADDER_CHANGED");
    }

    @Test
    void of_equally_particular_ladders_that_of_the_nearest_unit_wins() {
        create("cua-huyen", Sample.DISTRICT, Map.of(), -1);
        Sample.execute(
                "insert into reminder_policy (id, version, code, name, unit_id, rungs, rules) select gen_random_uuid(), 0,"
                        + " 'cua-tinh', 'Tỉnh', '" + Sample.PROVINCE
                        + "', rungs, rules from reminder_policy where unit_id is null");

        assertThat(offsets(assignments.add("2024-06-30"))).containsExactly("-1");
        Sample.execute("delete from reminder_policy where code = 'cua-huyen'");
        assertThat(offsets(assignments.add("2024-06-30"))).hasSize(8);
    }

    /** As many as a country has communes. With a query for each of them this takes far longer than the limit. */
    @Test
    @Timeout(10)
    void that_every_commune_has_a_ladder_of_its_own_slows_nobody_down() {
        create("cua-huyen", Sample.DISTRICT, Map.of(), -1);
        Sample.execute(
                "insert into reminder_policy (id, version, code, name, unit_id, rungs, rules) select gen_random_uuid(), 0,"
                        + " 'xa-' || i, 'Xã', gen_random_uuid(), rungs, rules from reminder_policy, generate_series(1, 3321) i"
                        + " where unit_id is null");

        for (int i = 0; i < 60; i++) {
            assertThat(offsets(assignments.add("2024-06-30"))).containsExactly("-1");
        }
    }

    @Test
    void every_version_of_a_ladder_stays_readable_and_a_rung_cites_its_own() {
        var location = create("vinh-linh", Sample.DISTRICT, Map.of(), -5);
        var before = assignments.add("2024-06-30");
        Api.coordinator()
                .header("If-Match", "\"0\"")
                .body(body("vinh-linh", Sample.DISTRICT, Map.of(), rung(-2)))
                .put(location)
                .then()
                .statusCode(200);

        Api.coordinator()
                .get(location + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(0, 1))
                .body("items[0].rungs[0].offsetDays", equalTo(-5))
                .body("items[1].rungs[0].offsetDays", equalTo(-2))
                .body("items[1].changedBy", equalTo("dieuphoi.vl"))
                .body("items[1].changedAt", notNullValue());
        Api.coordinator()
                .get("/api/v1/reminders?assignmentId=" + before)
                .then()
                .body("items", hasSize(1))
                .body("items[0].rung.policyVersion", equalTo(0))
                .body("items[0].rung.offsetDays", equalTo(-5));
    }

    @Test
    void two_ladders_for_the_same_assignments_and_a_foreign_plan_are_refused() {
        var foreign = UUID.randomUUID();
        plans.addOf(Sample.OTHER_DISTRICT, foreign);
        create("mot", Sample.DISTRICT, Map.of("kind", "REMEDY"), -1);

        Api.coordinator()
                .body(body("hai", Sample.DISTRICT, Map.of("kind", "REMEDY"), rung(-1)))
                .post(POLICIES)
                .then()
                .statusCode(409)
                .body("code", equalTo("policy-exists"));
        Api.coordinator()
                .body(body("ba", Sample.DISTRICT, Map.of("planId", foreign), rung(-1)))
                .post(POLICIES)
                .then()
                .statusCode(400)
                .body("code", equalTo("policy-plan-unknown"))
                .body("errors[0].pointer", equalTo("/serves/planId"));
    }

    @Test
    void a_misfire_policy_that_says_half_is_refused() {
        for (var misfire : List.of(Map.of("rule", "SEND_LATE"), Map.of("rule", "SKIP", "untilDays", 3))) {
            var rung = Map.of(
                    "offsetDays",
                    -1,
                    "positions",
                    List.of("OFFICER"),
                    "channels",
                    List.of("INBOX"),
                    "misfire",
                    misfire);
            Api.coordinator()
                    .body(body("x", Sample.DISTRICT, Map.of(), rung))
                    .post(POLICIES)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("policy-misfire-days"))
                    .body("errors[0].pointer", equalTo("/rungs/0/misfire/untilDays"));
        }
    }

    private static String create(String code, UUID unit, Map<String, Object> serves, int offset) {
        return Api.coordinator()
                .body(body(code, unit, serves, rung(offset)))
                .post(POLICIES)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static Map<String, Object> body(
            String code, UUID unit, Map<String, Object> serves, Map<String, Object> rung) {
        return Map.of("code", code, "name", "Thang " + code, "unitId", unit, "serves", serves, "rungs", List.of(rung));
    }

    private static Map<String, Object> rung(int offset) {
        return Map.of("offsetDays", offset, "positions", List.of("OFFICER"), "channels", List.of("INBOX"));
    }

    private static List<String> offsets(UUID assignment) {
        return Sample.column("select offset_days from rung where state = 'OPEN' and assignment_id = '" + assignment
                + "' order by 1");
    }
}

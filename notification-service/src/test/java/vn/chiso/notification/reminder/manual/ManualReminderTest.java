package vn.chiso.notification.reminder.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static vn.chiso.notification.Sample.column;
import static vn.chiso.notification.Sample.count;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.notification.ladder.TestAssignments;
import vn.chiso.notification.plan.TestPlans;

@QuarkusTest
class ManualReminderTest {

    private static final String MANUAL = "/api/v1/reminders/manual";
    private static final String PAUSES = "/api/v1/reminders/pauses";

    private final Sample sample;
    private final TestAssignments assignments;
    private final TestPlans plans;

    ManualReminderTest(Sample sample, TestAssignments assignments, TestPlans plans) {
        this.sample = sample;
        this.assignments = assignments;
        this.plans = plans;
    }

    @BeforeEach
    void contacts() {
        sample.reset("2024-04-05");
        Sample.contact(Sample.INSPECTORATE, "OFFICER", "canbo.ttr");
        Sample.contact(Sample.INSPECTORATE, "UNIT_HEAD", "truong.ttr");
    }

    @Test
    void an_urging_reaches_officer_and_head_by_both_channels_and_is_counted_and_logged() {
        var assignment = assignments.add("2024-03-31");

        Api.coordinator()
                .body(Map.of("assignmentId", assignment, "note", "Báo cáo trước thứ Sáu"))
                .post(MANUAL)
                .then()
                .statusCode(201)
                .body("number", equalTo(1))
                .body("reminders", equalTo(4));

        assertThat(column("select distinct subject from inbox_message"))
                .containsExactly("Đôn đốc: " + TestAssignments.TITLE + " (hạn 31/03/2024)");
        assertThat(column("select body from inbox_message").getFirst())
                .contains("dieuphoi.vl đôn đốc", "quá hạn 5 ngày", "Ý kiến đôn đốc: Báo cáo trước thứ Sáu");
        Api.coordinator()
                .get("/api/v1/reminders?assignmentId=" + assignment + "&state=SENT")
                .then()
                .body("items", hasSize(4))
                .body("items[0].rung.kind", equalTo("MANUAL"))
                .body("items[0].rung.requestedBy", equalTo("dieuphoi.vl"));
        Api.as("quantri", "admin@QT.VL")
                .get("/api/v1/audit/notification?subjectType=assignment")
                .then()
                .body("items.action", contains("assignment.urged"));
    }

    @Test
    void work_without_a_date_can_be_urged_too() {
        var assignment = assignments.add(null);

        urge(assignment).statusCode(201).body("reminders", equalTo(4));

        assertThat(column("select distinct subject from inbox_message"))
                .containsExactly("Đôn đốc: " + TestAssignments.TITLE);
    }

    @Test
    void a_second_urging_within_four_hours_is_refused_also_of_two_at_once() throws Exception {
        var assignment = assignments.add("2024-03-31");

        try (var threads = Executors.newFixedThreadPool(3)) {
            var codes = threads
                    .invokeAll(Stream.generate(() -> (java.util.concurrent.Callable<Integer>)
                                    () -> urge(assignment).extract().statusCode())
                            .limit(3)
                            .toList())
                    .stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    });
            assertThat(codes).containsExactlyInAnyOrder(201, 429, 429);
        }

        urge(assignment)
                .statusCode(429)
                .header("Retry-After", Integer::parseInt, allOf(greaterThan(10_000), lessThanOrEqualTo(14_400)))
                .body("code", equalTo("reminded-recently"))
                .body("detail", containsString("Z"));
        assertThat(count("select count(*) from rung where kind = 'MANUAL'")).isEqualTo(1);
        Sample.execute("update rung set requested_at = requested_at - interval '4 hours' where kind = 'MANUAL'");
        urge(assignment).statusCode(201).body("number", equalTo(2));
    }

    @Test
    void only_those_urge_who_coordinate_for_the_plans_owner() {
        var assignment = assignments.add("2024-03-31");

        Api.officer()
                .body(Map.of("assignmentId", assignment))
                .post(MANUAL)
                .then()
                .statusCode(403);
        Api.stranger()
                .body(Map.of("assignmentId", assignment))
                .post(MANUAL)
                .then()
                .statusCode(400)
                .body("code", equalTo("reminded-assignment-unknown"))
                .body("errors[0].pointer", equalTo("/assignmentId"));
    }

    @Test
    void finished_work_is_not_urged() {
        var assignment = assignments.add("2024-03-31");
        assignments.done(assignment, 1, "2024-03-31");

        urge(assignment).statusCode(409).body("code", equalTo("nothing-to-remind-of"));
    }

    @Test
    void an_urging_that_finds_nobody_is_undeliverable_and_does_not_keep_anybody_from_urging_again() {
        Sample.execute("delete from contact");
        var assignment = assignments.add("2024-03-31");

        urge(assignment).statusCode(201).body("reminders", equalTo(0)).body("number", equalTo(0));

        assertThat(column("select state from rung where kind = 'MANUAL'")).containsExactly("UNDELIVERABLE");
        Sample.contact(Sample.INSPECTORATE, "OFFICER", "canbo.ttr");
        urge(assignment).statusCode(201).body("reminders", equalTo(2)).body("number", equalTo(1));
        urge(assignment).statusCode(429);
    }

    @Test
    void a_paused_plan_is_not_urged_until_it_is_resumed() {
        var plan = UUID.randomUUID();
        plans.add(plan, "REMEDIATION", null);
        var assignment = assignments.addOfPlan(plan, null, "2024-03-31");
        var pause = Map.of("planId", plan, "reason", "Chờ kết luận thanh tra");

        Api.officer().body(pause).post(PAUSES).then().statusCode(400);
        Api.stranger().body(pause).post(PAUSES).then().statusCode(400).body("code", equalTo("pause-plan-unknown"));
        var tag = Api.coordinator()
                .body(pause)
                .post(PAUSES)
                .then()
                .statusCode(201)
                .body("reason", equalTo("Chờ kết luận thanh tra"))
                .extract()
                .header("ETag");
        Api.coordinator().body(pause).post(PAUSES).then().statusCode(409);
        Api.coordinator().get(PAUSES).then().statusCode(200).body("items.planId", hasItem(plan.toString()));
        urge(assignment).statusCode(409).body("code", equalTo("reminders-paused"));
        Api.stranger()
                .header("If-Match", "\"0\"")
                .delete(PAUSES + "/" + plan)
                .then()
                .statusCode(404);
        Api.coordinator().delete(PAUSES + "/" + plan).then().statusCode(428);
        resume(plan, tag).statusCode(204);
        Api.coordinator().get(PAUSES + "/" + plan).then().statusCode(404);
        Api.coordinator().body(pause).post(PAUSES).then().statusCode(201);
        resume(plan, tag).statusCode(412);
        resume(plan, Api.coordinator().get(PAUSES + "/" + plan).header("ETag")).statusCode(204);
        urge(assignment).statusCode(201);
        assertThat(column("select action from audit_entry where subject_type = 'plan' order by id"))
                .containsExactly("reminders.paused", "reminders.resumed", "reminders.paused", "reminders.resumed");
    }

    @Test
    void the_standing_office_sees_and_urges_what_it_follows() {
        var assignment = assignments.add("2024-03-31");

        Api.as("noivu", "organiser@QT.VL.NV")
                .get("/api/v1/reminders?assignmentId=" + assignment)
                .then()
                .statusCode(200)
                .body("items", hasSize(8));
        Api.as("noivu", "organiser@QT.VL.NV")
                .body(Map.of("assignmentId", assignment))
                .post(MANUAL)
                .then()
                .statusCode(201);
        Api.as("canbo.nv", "viewer@QT.VL.NV")
                .body(Map.of("assignmentId", assignment))
                .post(MANUAL)
                .then()
                .statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse resume(UUID plan, String tag) {
        return Api.coordinator()
                .header("If-Match", tag)
                .delete(PAUSES + "/" + plan)
                .then();
    }

    private static io.restassured.response.ValidatableResponse urge(UUID assignment) {
        return Api.coordinator()
                .body(Map.of("assignmentId", assignment))
                .post(MANUAL)
                .then();
    }
}

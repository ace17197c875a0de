package vn.chiso.notification;

import static io.restassured.RestAssured.given;
import static vn.chiso.testing.AccessMatrix.Sample.body;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.ladder.TestAssignments;
import vn.chiso.notification.plan.TestPlans;
import vn.chiso.testing.AccessMatrix;
import vn.chiso.testing.AccessTable;

/** Every operation × every role × own and foreign unit, held in {@code contracts/access.csv}. */
@QuarkusTest
class AccessMatrixTest {

    private static final String API = "/api/v1";
    private static final String DISTRICT = "QT.VL";
    private static final String NEIGHBOUR = "QT.GL";
    /** An address that is never asked: nothing is sent while tests run. */
    private static final String HOOK = "\"url\":\"http://127.0.0.1:9/hook\"";

    private final Sample sample;
    private final TestAssignments assignments;
    private final TestPlans plans;

    AccessMatrixTest(Sample sample, TestAssignments assignments, TestPlans plans) {
        this.sample = sample;
        this.assignments = assignments;
        this.plans = plans;
    }

    /** No other test expects a ladder of the district. */
    @AfterEach
    void usualLadder() {
        Sample.execute("delete from reminder_policy where unit_id is not null");
    }

    @Test
    void who_gets_how_far_is_what_was_reviewed() {
        sample.reset("2024-03-12");
        var contact = Sample.contact(Sample.INSPECTORATE, "OFFICER", "canbo.ttr");
        var assignment = assignments.add("2024-03-31");
        Sample.setToday("2024-03-17");
        given().post(Sample.managementUrl() + "/sweeps").then().statusCode(200);
        var matrix =
                new AccessMatrix(URI.create("http://localhost:" + RestAssured.port), contract(), units(), NEIGHBOUR);

        people(matrix, contact);
        reminders(matrix, assignment);
        ladders(matrix);
        templates(matrix, assignment);
        webhooks(matrix);
        AccessTable.assertReviewed(matrix);
    }

    private static void people(AccessMatrix matrix, UUID contact) {
        var person = body("{\"name\":\"x\",\"email\":\"x@chiso.example\",\"unitId\":\"%s\",\"position\":\"UNIT_HEAD\"}"
                .formatted(Sample.INSPECTORATE));
        matrix.parameter(API + "/contacts/{id}", contact.toString())
                .parameter(API + "/contacts/units/{unitId}", Sample.INSPECTORATE.toString())
                .parameter(API + "/deliveries/{id}", one("select id from email_delivery"))
                .parameter(API + "/inbox/{id}", one("select id from inbox_message"))
                .sample("POST " + API + "/contacts", person)
                .sample("PUT " + API + "/contacts/{id}", person)
                .sample("POST " + API + "/deliveries/{id}/resolution", body("{\"delivered\":true,\"note\":\"x\"}"));
    }

    private void reminders(AccessMatrix matrix, UUID assignment) {
        var plan = one("select plan_id from tracked_assignment");
        plans.addOf(Sample.DISTRICT, UUID.fromString(plan));
        var pause = body("{\"planId\":\"%s\",\"reason\":\"x\"}".formatted(plan));
        Api.coordinator()
                .body(pause.body())
                .post(API + "/reminders/pauses")
                .then()
                .statusCode(201);
        matrix.parameter(API + "/reminders/pauses/{planId}", plan)
                .sample("POST " + API + "/reminders/pauses", pause)
                .sample("POST " + API + "/reminders/manual", body("{\"assignmentId\":\"%s\"}".formatted(assignment)));
    }

    private static void ladders(AccessMatrix matrix) {
        var ladder = body("""
                {"code":"thang-thu","name":"x","unitId":"%s",
                 "rungs":[{"offsetDays":0,"positions":["OFFICER"],"channels":["INBOX"]}]}""".formatted(Sample.DISTRICT));
        String id = Api.coordinator()
                .body(ladder.body())
                .post(API + "/reminder-policies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        matrix.parameter(API + "/reminder-policies/{id}", id)
                .sample("POST " + API + "/reminder-policies", ladder)
                .sample("PUT " + API + "/reminder-policies/{id}", ladder);
    }

    private static void templates(AccessMatrix matrix, UUID assignment) {
        matrix.parameter(API + "/templates/{name}", "reminder")
                .sample(
                        "PUT " + API + "/templates/{name}",
                        body("{\"language\":\"vi\",\"words\":{\"subject\":\"x\",\"text\":\"x\",\"html\":\"x\"}}"))
                .sample(
                        "POST " + API + "/templates/{name}/preview",
                        body("{\"language\":\"vi\",\"assignmentId\":\"%s\"}".formatted(assignment)));
    }

    private static void webhooks(AccessMatrix matrix) {
        var webhook = body("{\"unitId\":\"%s\",%s,\"state\":\"DISABLED\"}".formatted(Sample.DISTRICT, HOOK));
        String id = Api.coordinator()
                .body(webhook.body())
                .post(API + "/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("webhook.id");
        var delivery = UUID.randomUUID();
        Sample.execute("""
                insert into webhook_delivery (id, webhook_id, feed_event_id, type, body, state, attempts, next_attempt_at, queued_at)
                values ('%s', '%s', gen_random_uuid(), 'chiso.test.a.v1', '{}', 'DEAD', 1, now(), now())
                """.formatted(delivery, id));
        matrix.parameter(API + "/webhooks/{id}", id)
                .parameter(API + "/webhooks/{id}/deliveries/{deliveryId}", delivery.toString())
                .sample("POST " + API + "/webhooks", webhook)
                .sample("PUT " + API + "/webhooks/{id}", webhook);
    }

    private static String one(String sql) {
        return Sample.column(sql).getFirst();
    }

    private static Map<String, String> units() {
        var units = new HashMap<String, String>();
        AccessMatrix.ROLES.forEach(role -> units.put(role, DISTRICT));
        units.put("scoring-officer", "QT.VL.TTR");
        units.put("unit-head", "QT.VL.TTR");
        // Words of messages are one for the whole tree.
        units.put("admin", "QT");
        units.put("portal", "QT");
        return units;
    }

    private static Map<String, Object> contract() {
        return given().accept("application/json")
                .get(Sample.managementUrl() + "/q/openapi")
                .jsonPath()
                .getMap("");
    }
}

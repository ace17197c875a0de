package vn.chiso.notification.delivery;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.notification.delivery.smtp.SendOutcome;
import vn.chiso.notification.ladder.TestAssignments;

/** What operators read of how a mail fared, and say of one of which nobody knew. */
@QuarkusTest
class DeliveryLogTest {

    private static final String DELIVERIES = "/api/v1/deliveries";

    private final Sample sample;
    private final TestAssignments assignments;
    private final EmailQueue queue;
    private final Dispatch dispatch;

    DeliveryLogTest(Sample sample, TestAssignments assignments, EmailQueue queue, Dispatch dispatch) {
        this.sample = sample;
        this.assignments = assignments;
        this.queue = queue;
        this.dispatch = dispatch;
    }

    @BeforeEach
    void oneMailQueued() {
        sample.reset("2024-03-12");
        Sample.contact(Sample.INSPECTORATE, "OFFICER", "canbo.ttr");
        assignments.add("2024-03-31");
        Sample.setToday("2024-03-17");
        RestAssured.given().post(Sample.managementUrl() + "/sweeps").then().statusCode(200);
    }

    @Test
    void every_attempt_is_on_record_with_the_servers_answer() {
        queue.settle(queue.claim().orElseThrow(), new SendOutcome.Postponed("451 try again later"));
        Sample.execute("update email_delivery set next_attempt_at = now()");
        dispatch.drain();

        Api.coordinator()
                .get(DELIVERIES + "/" + id() + "/attempts")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("POSTPONED", "ACCEPTED"))
                .body("items[0].answer", equalTo("451 try again later"))
                .body("items[0].nextAttemptAt", notNullValue())
                .body("items[1].answer", startsWith("250"))
                .body("items[1].nextAttemptAt", nullValue());
        Api.stranger().get(DELIVERIES + "/" + id() + "/attempts").then().statusCode(404);
    }

    @Test
    void the_share_of_mails_taken_over_in_time_is_counted() {
        dispatch.drain();
        for (var seconds : new int[] {30, 120}) {
            assignments.add("2024-03-31");
            RestAssured.given().post(Sample.managementUrl() + "/sweeps").then().statusCode(200);
            dispatch.drain();
            Sample.execute("update email_delivery set sent_at = ready_at + interval '" + seconds
                    + " seconds' where id = (select max(id::text)::uuid from email_delivery)");
        }

        Api.coordinator()
                .get(DELIVERIES + "/statistics")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("states.SENT", equalTo(3))
                .body("within10Seconds", equalTo(1))
                .body("within60Seconds", equalTo(2))
                .body("shareWithin10Seconds", equalTo(0.3333f))
                .body("shareWithin60Seconds", equalTo(0.6666f));
        Api.coordinator()
                .get(DELIVERIES + "/statistics?to=2020-01-01T00:00:00Z")
                .then()
                .body("total", equalTo(0))
                .body("shareWithin10Seconds", nullValue());
        Api.stranger().get(DELIVERIES + "/statistics").then().body("total", equalTo(0));
        Api.coordinator().get(DELIVERIES + "/statistics?from=rác").then().statusCode(400);
    }

    @Test
    void an_operator_says_what_became_of_an_uncertain_mail() {
        var resolution = Map.of("delivered", false, "note", "Gọi điện hỏi: chưa nhận được");
        Api.coordinator()
                .header("If-Match", "\"0\"")
                .body(resolution)
                .post(DELIVERIES + "/" + id() + "/resolution")
                .then()
                .statusCode(409)
                .body("code", equalTo("delivery-not-uncertain"));
        queue.settle(queue.claim().orElseThrow(), new SendOutcome.Unknown("[EOF]"));

        Api.officer()
                .body(resolution)
                .post(DELIVERIES + "/" + id() + "/resolution")
                .then()
                .statusCode(428);
        Api.coordinator()
                .header("If-Match", "\"2\"")
                .body(resolution)
                .post(DELIVERIES + "/" + id() + "/resolution")
                .then()
                .statusCode(200)
                .body("state", equalTo("DEAD"))
                .body("lastAnswer", equalTo("Gọi điện hỏi: chưa nhận được"));
        Api.as("quantri", "admin@QT.VL")
                .get("/api/v1/audit/notification?subjectType=delivery")
                .then()
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("delivery.resolved"));
    }

    private static String id() {
        return Sample.column("select id from email_delivery order by id").getFirst();
    }
}

package vn.chiso.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.MailServer;
import vn.chiso.notification.Sample;
import vn.chiso.notification.delivery.smtp.SendOutcome;
import vn.chiso.notification.ladder.TestAssignments;

/** What an operator sees of e-mails, and decides. */
@QuarkusTest
class DeliveryResourceTest {

    private static final String DELIVERIES = "/api/v1/deliveries";

    private final Sample sample;
    private final TestAssignments assignments;
    private final EmailQueue queue;
    private final Dispatch dispatch;

    DeliveryResourceTest(Sample sample, TestAssignments assignments, EmailQueue queue, Dispatch dispatch) {
        this.sample = sample;
        this.assignments = assignments;
        this.queue = queue;
        this.dispatch = dispatch;
    }

    /** One mail in the queue: the −14 rung of one officer. */
    @BeforeEach
    void oneMailQueued() {
        sample.reset("2024-03-12");
        Sample.contact(Sample.INSPECTORATE, "OFFICER", "canbo.ttr");
        assignments.add("2024-03-31");
        Sample.setToday("2024-03-17");
        RestAssured.given().post(Sample.managementUrl() + "/sweeps").then().statusCode(200);
    }

    @Test
    void an_operator_of_the_plan_sees_the_delivery_and_nobody_else_does() {
        var id = id();

        Api.coordinator()
                .get(DELIVERIES + "?state=QUEUED")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].address", equalTo("canbo.ttr@chiso.example"))
                .body("items[0].rung", is(-14))
                .body("items[0].subject", nullValue());
        Api.coordinator().get(DELIVERIES + "/" + id).then().statusCode(200).header("ETag", startsWith("\"0."));
        Api.coordinator().get(DELIVERIES + "?state=DEAD").then().body("items", hasSize(0));
        Api.stranger().get(DELIVERIES).then().body("items", hasSize(0));
        Api.stranger().get(DELIVERIES + "/" + id).then().statusCode(404);
        Api.as("lanhdao", "leader@QT.VL").get(DELIVERIES + "/" + id).then().statusCode(403);
        Api.officer().get(DELIVERIES).then().statusCode(403);
    }

    @Test
    void an_uncertain_mail_is_sent_again_only_when_the_operator_says_so() throws Exception {
        var id = id();
        queue.settle(queue.claim().orElseThrow(), new SendOutcome.Unknown("[EOF]"));
        dispatch.drain();
        assertThat(MailServer.received()).isEmpty();

        Api.coordinator()
                .header("If-Match", "\"2\"")
                .post(DELIVERIES + "/" + id + "/replays")
                .then()
                .statusCode(200)
                .body("state", equalTo("QUEUED"));
        dispatch.drain();

        assertThat(MailServer.received()).hasSize(1);
        assertThat(MailServer.received().getFirst().getMessageID()).isEqualTo("<" + id + "@chiso.example>");
        Api.coordinator().get(DELIVERIES + "/" + id).then().body("state", equalTo("SENT"));
        Api.administrator()
                .get("/api/v1/audit/notification?subjectType=delivery")
                .then()
                .body("items.action", contains("delivery.replayed"))
                .body("items[0].before.state", equalTo("UNCERTAIN"));
    }

    @Test
    void a_dead_mail_goes_to_the_address_that_the_person_has_now() {
        var id = id();
        queue.settle(queue.claim().orElseThrow(), new SendOutcome.Rejected("550 no such user"));
        Sample.execute("update contact set email = 'dung@chiso.example'");

        Api.coordinator()
                .header("If-Match", "\"2\"")
                .post(DELIVERIES + "/" + id + "/replays")
                .then()
                .statusCode(200)
                .body("address", equalTo("dung@chiso.example"));
        dispatch.drain();

        assertThat(MailServer.receivedBy("dung@chiso.example")).hasSize(1);
    }

    @Test
    void a_replay_is_refused_where_it_would_double_or_cannot_arrive() {
        var id = id();
        var replays = DELIVERIES + "/" + id + "/replays";

        Api.coordinator()
                .header("If-Match", "\"0\"")
                .post(replays)
                .then()
                .statusCode(409)
                .body("code", equalTo("delivery-not-replayable"));
        queue.settle(queue.claim().orElseThrow(), new SendOutcome.Rejected("550 no such user"));
        Api.coordinator().post(replays).then().statusCode(428);
        Api.coordinator().header("If-Match", "\"0\"").post(replays).then().statusCode(412);
        Api.stranger().header("If-Match", "\"2\"").post(replays).then().statusCode(404);
        Sample.execute("update contact set ended_at = now()");
        Api.coordinator()
                .header("If-Match", "\"2\"")
                .post(replays)
                .then()
                .statusCode(409)
                .body("code", equalTo("recipient-without-address"));
    }

    @Test
    void a_replay_with_its_key_happens_once() {
        var replays = DELIVERIES + "/" + id() + "/replays";
        queue.settle(queue.claim().orElseThrow(), new SendOutcome.Rejected("550 no such user"));

        for (int i = 0; i < 2; i++) {
            Api.coordinator()
                    .header("If-Match", "\"2\"")
                    .header("Idempotency-Key", "replay-0001")
                    .post(replays)
                    .then()
                    .statusCode(200)
                    .body("version", is(3));
        }
    }

    private static String id() {
        return Sample.column("select id from email_delivery").getFirst();
    }
}

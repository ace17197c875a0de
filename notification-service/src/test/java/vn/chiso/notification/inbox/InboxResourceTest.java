package vn.chiso.notification.inbox;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.platform.time.BusinessClock;

@QuarkusTest
class InboxResourceTest {

    private static final String INBOX = "/api/v1/inbox";

    private final Sample sample;
    private final InboxService inbox;
    private final BusinessClock clock;

    InboxResourceTest(Sample sample, InboxService inbox, BusinessClock clock) {
        this.sample = sample;
        this.inbox = inbox;
        this.clock = clock;
    }

    @BeforeEach
    void emptyInboxes() {
        sample.reset("2024-03-30");
    }

    @Test
    void a_person_reads_his_own_messages_newest_first_and_page_by_page() {
        post("canbo.ttr", "một");
        post("canbo.ttr", "hai");
        post("truong.ttr", "ba");

        Api.officer()
                .get(INBOX)
                .then()
                .statusCode(200)
                .body("items.subject", contains("hai", "một"))
                .body("next", nullValue());
        String next = Api.officer()
                .get(INBOX + "?limit=1")
                .then()
                .body("items.subject", contains("hai"))
                .extract()
                .path("next");
        Api.officer().get(INBOX + "?limit=1&cursor=" + next).then().body("items.subject", contains("một"));
    }

    @Test
    void reading_and_acknowledging_are_two_things() {
        var id = post("canbo.ttr", "một");
        var message = INBOX + "/" + id;

        Api.officer().get(message).then().body("readAt", nullValue());
        Api.officer()
                .header("If-Match", "\"0\"")
                .post(message + "/reading")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("readAt", notNullValue())
                .body("acknowledgedAt", nullValue());
        Api.officer().get(INBOX + "?unread=true").then().body("items", hasSize(0));
        Api.officer()
                .header("If-Match", "\"1\"")
                .post(message + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("acknowledgedAt", notNullValue());
        Api.officer()
                .header("If-Match", "\"2\"")
                .post(message + "/acknowledgement")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
    }

    @Test
    void an_unread_message_stays_unread_when_another_is_read() {
        post("canbo.ttr", "một");
        var second = post("canbo.ttr", "hai");

        Api.officer()
                .header("If-Match", "\"0\"")
                .post(INBOX + "/" + second + "/acknowledgement")
                .then()
                .statusCode(200);

        Api.officer().get(INBOX + "?unread=true").then().body("items.subject", contains("một"));
    }

    @Test
    void nobody_sees_a_message_of_another_not_even_the_administrator() {
        var id = post("canbo.ttr", "một");

        Api.administrator().get(INBOX + "/" + id).then().statusCode(404);
        Api.administrator()
                .header("If-Match", "\"0\"")
                .post(INBOX + "/" + id + "/reading")
                .then()
                .statusCode(404);
        Api.administrator().get(INBOX).then().body("items", hasSize(0));
    }

    @Test
    void a_change_needs_the_version_that_it_changes() {
        var id = post("canbo.ttr", "một");

        Api.officer().post(INBOX + "/" + id + "/reading").then().statusCode(428);
        Api.officer()
                .header("If-Match", "\"5\"")
                .post(INBOX + "/" + id + "/reading")
                .then()
                .statusCode(412);
        Api.officer().post(INBOX + "/" + id + "/acknowledgement").then().statusCode(428);
    }

    private UUID post(String username, String subject) {
        var post =
                new InboxPost(username, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), subject, "Nội dung");
        return QuarkusTransaction.requiringNew().call(() -> inbox.post(post, clock.now()));
    }
}

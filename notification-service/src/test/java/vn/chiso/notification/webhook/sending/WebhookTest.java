package vn.chiso.notification.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.notification.Sample.column;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.notification.webhook.secret.Secrets;

/** What arrives is signed, and every attempt is on record. */
@QuarkusTest
class WebhookTest extends ReceivedWebhooks {

    @Test
    void an_event_arrives_signed_as_the_specification_has_it() throws Exception {
        var created = create(Map.of("types", List.of("chiso.test.wanted.v1")));
        event("chiso.test.wanted.v1", Sample.INSPECTORATE);
        event("chiso.test.unwanted.v1", Sample.INSPECTORATE);
        event("chiso.test.wanted.v1", Sample.OTHER_DISTRICT);

        dispatch.run();
        dispatch.run();

        assertThat(receiver.got()).hasSize(1);
        var message = receiver.got().getFirst();
        verify(created.getString("secret"), message);
        assertThat(JsonPath.from(message.body()).getString("type")).isEqualTo("chiso.test.wanted.v1");
        assertThat(JsonPath.from(message.body()).getInt("data.stt")).isEqualTo(1);
        assertThatThrownBy(() -> verify(Secrets.generate(), message)).isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void while_a_secret_changes_both_verify_and_then_only_the_new_one() throws Exception {
        var created = create(Map.of());
        var webhook = created.getString("webhook.id");
        Api.coordinator().post(WEBHOOKS + "/" + webhook + "/secrets").then().statusCode(428);
        String fresh = Api.coordinator()
                .header("If-Match", "\"0\"")
                .post(WEBHOOKS + "/" + webhook + "/secrets")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        Api.coordinator()
                .header("If-Match", "\"0\"")
                .post(WEBHOOKS + "/" + webhook + "/secrets")
                .then()
                .statusCode(412);
        event("chiso.test.a.v1", Sample.INSPECTORATE);
        dispatch.run();
        verify(created.getString("secret"), receiver.got().getFirst());
        verify(fresh, receiver.got().getFirst());

        Sample.execute(
                "update webhook_secret set expires_at = now() - interval '1 second' where expires_at is not null");
        event("chiso.test.a.v1", Sample.INSPECTORATE);
        dispatch.run();

        verify(fresh, receiver.got().getLast());
        assertThatThrownBy(
                        () -> verify(created.getString("secret"), receiver.got().getLast()))
                .isInstanceOf(WebhookVerificationException.class);
        Api.coordinator().get(WEBHOOKS + "/" + webhook).then().body("secret", nullValue());
    }

    @Test
    void every_attempt_is_on_record_with_the_answer_and_the_next_try() {
        var webhook = create(Map.of()).getString("webhook.id");
        receiver.answering(500).keepingSilent();
        event("chiso.test.a.v1", Sample.INSPECTORATE);
        for (int attempt = 1; attempt <= 3; attempt++) {
            dueNow();
            dispatch.run();
        }
        var delivery = column("select id from webhook_delivery").getFirst();
        var attempts = WEBHOOKS + "/" + webhook + "/deliveries/" + delivery + "/attempts";

        Api.coordinator()
                .get(attempts)
                .then()
                .statusCode(200)
                .body("items.status", contains(500, null, 200))
                .body("items.fault", contains("answered 500", "no answer within PT1S", null))
                .body("items.findAll { it.endedAt == null }", hasSize(0))
                .body("items.findAll { it.nextAttemptAt != null }", hasSize(2));
        String next = Api.coordinator()
                .get(attempts + "?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        Api.coordinator().queryParam("cursor", next).get(attempts).then().body("items.status", contains(200));
        Api.stranger().get(attempts).then().statusCode(404);
        var other = create(Map.of()).getString("webhook.id");
        Api.coordinator()
                .get(WEBHOOKS + "/" + other + "/deliveries/" + delivery + "/attempts")
                .then()
                .statusCode(404);
    }

    private static void verify(String secret, Receiver.Got message) throws Exception {
        new Webhook(secret).verify(message.body(), HttpHeaders.of(message.headers(), (name, value) -> true));
    }
}

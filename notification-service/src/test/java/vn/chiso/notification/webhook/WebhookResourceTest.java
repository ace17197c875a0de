package vn.chiso.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.chiso.notification.Sample.column;
import static vn.chiso.notification.Sample.count;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;

/** Who registers which addresses. */
@QuarkusTest
class WebhookResourceTest {

    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final Map<String, Object> BODY =
            Map.of("unitId", Sample.DISTRICT, "url", "https://portal.example/hook");

    private final Sample sample;

    WebhookResourceTest(Sample sample) {
        this.sample = sample;
    }

    @BeforeEach
    void empty() {
        sample.reset("2024-03-12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://x.vn",
                "https://10.0.0.1/",
                "https://[::1]/",
                "https://u:p@x.vn/",
                "rác",
                "https://169.254.169.254/",
                "https://example.com:99999/"
            })
    void an_address_that_must_not_be_reached_is_refused_at_once(String url) {
        Api.coordinator()
                .body(Map.of("unitId", Sample.DISTRICT, "url", url))
                .post(WEBHOOKS)
                .then()
                .statusCode(400)
                .body("code", equalTo("webhook-url-refused"))
                .body("errors[0].pointer", equalTo("/url"));
    }

    @Test
    void a_refused_address_is_told_why_in_the_language_of_its_keeper() {
        var body = Map.of("unitId", Sample.DISTRICT, "url", "ftp://x.vn");
        Api.coordinator().body(body).post(WEBHOOKS).then().body("detail", equalTo("Bị từ chối: không phải https."));
        Api.coordinator()
                .header("Accept-Language", "en")
                .body(body)
                .post(WEBHOOKS)
                .then()
                .body("detail", containsString("not https"));
    }

    @Test
    void only_who_keeps_the_unit_sees_and_changes_its_webhooks() {
        var webhook = create();

        Api.officer().body(BODY).post(WEBHOOKS).then().statusCode(404);
        Api.stranger().get(WEBHOOKS + "/" + webhook).then().statusCode(404);
        Api.stranger().get(WEBHOOKS).then().body("items", hasSize(0));
        Api.stranger()
                .header("If-Match", "\"0\"")
                .post(WEBHOOKS + "/" + webhook + "/secrets")
                .then()
                .statusCode(404);
        Api.stranger().get(WEBHOOKS + "/" + webhook + "/deliveries").then().statusCode(404);
        Api.coordinator().get(WEBHOOKS).then().body("items", hasSize(1));
        Api.coordinator().delete(WEBHOOKS + "/" + webhook).then().statusCode(428);
        Api.coordinator()
                .header("If-Match", "\"0\"")
                .delete(WEBHOOKS + "/" + webhook)
                .then()
                .statusCode(204);
        assertThat(column("select action from audit_entry order by id"))
                .containsExactly("webhook.created", "webhook.deleted");
        assertThat(count("select count(*) from audit_entry where after::text like '%whsec%'"))
                .isZero();
    }

    private static String create() {
        return Api.coordinator()
                .body(BODY)
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .extract()
                .path("webhook.id");
    }
}

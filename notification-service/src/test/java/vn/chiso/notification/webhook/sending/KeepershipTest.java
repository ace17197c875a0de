package vn.chiso.notification.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.notification.Sample.column;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;

/** Who lost the right to a unit's events is sent no more of them. */
@QuarkusTest
class KeepershipTest {

    private static final String WEBHOOKS = "/api/v1/webhooks";

    private final Sample sample;
    private final WebhookDispatch dispatch;
    private final Receiver receiver = new Receiver();
    /** A new one each time, because the service remembers for a minute what somebody showed. */
    private final String keeper = "giu." + UUID.randomUUID();

    KeepershipTest(Sample sample, WebhookDispatch dispatch) {
        this.sample = sample;
        this.dispatch = dispatch;
    }

    @BeforeEach
    void aWebhook() {
        sample.reset("2024-03-12");
        keeper("task-coordinator@QT.VL")
                .body(Map.of("unitId", Sample.DISTRICT, "url", receiver.url("/hook")))
                .post(WEBHOOKS)
                .then()
                .statusCode(201);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void a_keeper_who_shows_that_his_grant_is_gone_gets_no_more_events_and_is_told() {
        event();
        dispatch.run();
        assertThat(receiver.got()).hasSize(1);

        keeper("task-coordinator@QT.GL", "viewer@QT.VL")
                .get("/api/v1/inbox")
                .then()
                .statusCode(200);
        event();
        dispatch.run();

        assertThat(receiver.got()).hasSize(1);
        Api.administrator()
                .get(WEBHOOKS + "/" + id())
                .then()
                .body("state", equalTo("DISABLED"))
                .body("disabledReason", equalTo("its keeper may no longer have its events"));
        keeper().get("/api/v1/inbox")
                .then()
                .body("items", hasSize(1))
                .body("items[0].body", containsString("không còn quyền"));
    }

    @Test
    void a_request_that_is_refused_shows_the_loss_too() {
        keeper().get(WEBHOOKS).then().statusCode(403);

        assertThat(column("select state from webhook")).containsExactly("DISABLED");
    }

    @Test
    void another_keeper_of_the_unit_switches_it_on_again_and_keeps_it_from_then_on() {
        keeper().get(WEBHOOKS).then().statusCode(403);
        event();

        Api.administrator()
                .header("If-Match", "\"1\"")
                .body(Map.of("unitId", Sample.DISTRICT, "url", receiver.url("/hook")))
                .put(WEBHOOKS + "/" + id())
                .then()
                .statusCode(200)
                .body("owner", equalTo("quantri"))
                .body("disabledReason", nullValue());
        dispatch.run();

        assertThat(receiver.got()).as("nothing is lost meanwhile").hasSize(1);
    }

    @Test
    void a_keeper_who_is_not_seen_for_long_gets_no_more_events() {
        Sample.execute("update webhook set keeper_seen_at = now() - interval '22 days'");
        event();
        dispatch.run();

        assertThat(receiver.got()).isEmpty();
        assertThat(column("select disabled_reason from webhook")).containsExactly("its keeper was not seen for long");
    }

    @Test
    void whatever_a_keeper_asks_for_shows_that_his_grant_still_holds() {
        Sample.execute("update webhook set keeper_seen_at = now() - interval '20 days'");
        keeper("task-coordinator@QT.VL", "admin@QT.VL.NV")
                .get("/api/v1/inbox")
                .then()
                .statusCode(200);

        assertThat(column("select keeper_seen_at > now() - interval '1 hour' from webhook"))
                .containsExactly("t");
    }

    @Test
    void a_grant_that_no_longer_reaches_the_unit_ends_with_the_change_of_the_tree() {
        Sample.execute("update webhook set keeper_codes = array['QT.GL']");
        event();
        dispatch.run();

        assertThat(receiver.got()).isEmpty();
        assertThat(column("select state from webhook")).containsExactly("DISABLED");
    }

    @Test
    void who_reads_english_is_told_in_english() {
        Sample.contact(Sample.INSPECTORATE, "OFFICER", keeper);
        Sample.execute("update contact set language = 'en'");
        receiver.answering(410);
        event();
        dispatch.run();

        assertThat(column("select subject from inbox_message"))
                .containsExactly("Webhook was switched off: " + receiver.url("/hook"));
        assertThat(column("select body from inbox_message"))
                .singleElement()
                .asString()
                .contains("answered 410");
    }

    private RequestSpecification keeper(String... grants) {
        return Api.as(keeper, grants);
    }

    private static String id() {
        return column("select id from webhook").getFirst();
    }

    private static void event() {
        Sample.execute("""
                insert into feed_event (id, event_id, type, source, subject, time, audience, units, body, received_at)
                values (uuidv7(), gen_random_uuid()::text, 'chiso.test.a.v1', 'test', 'x', now(), 'TASK', array['%s'::uuid],
                        '{}', now())
                """.formatted(Sample.INSPECTORATE));
    }
}

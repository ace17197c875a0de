package vn.chiso.notification.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.chiso.notification.Sample.column;
import static vn.chiso.notification.Sample.count;
import static vn.chiso.notification.Sample.execute;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.notification.ladder.TestAssignments;

/** What ends when it was kept long enough, and what never ends by itself. */
@QuarkusTest
class RetentionTest {

    private final Sample sample;
    private final TestAssignments assignments;
    private final Retention retention;

    RetentionTest(Sample sample, TestAssignments assignments, Retention retention) {
        this.sample = sample;
        this.assignments = assignments;
        this.retention = retention;
    }

    @BeforeEach
    void empty() {
        sample.reset("2024-03-12");
    }

    @Test
    void events_are_kept_for_ninety_days_however_many_there_are() {
        events(2 * Retention.AT_ONCE + 1, 91);
        events(1, 89);

        assertThat(retention.end(Keeping.EVENTS)).isEqualTo(2 * Retention.AT_ONCE + 1);

        assertThat(count("select count(*) from feed_event")).isEqualTo(1);
    }

    @Test
    void who_asks_for_events_from_before_those_that_are_kept_is_told_that_some_are_missing() {
        events(1, 92);
        String old = next(null).statusCode(200).extract().path("next");
        events(3, 91);
        events(1, 89);
        next(old).statusCode(200).body("items", hasSize(4));

        retention.end(Keeping.EVENTS);

        next(old)
                .statusCode(410)
                .contentType("application/problem+json")
                .body("code", equalTo("feed-position-expired"));
        String present =
                next(null).statusCode(200).body("items", hasSize(1)).extract().path("next");
        retention.end(Keeping.EVENTS);
        next(present).statusCode(200).body("items", hasSize(0));
    }

    private static ValidatableResponse next(String after) {
        var request = Api.coordinator();
        return (after == null ? request : request.queryParam("after", after))
                .get("/api/v1/events")
                .then();
    }

    @Test
    void messages_are_kept_for_two_years() {
        message(731);
        message(729);

        assertThat(retention.end(Keeping.MESSAGES)).isEqualTo(1);
    }

    @Test
    void the_text_of_a_mail_that_was_sent_is_forgotten_before_the_mail() {
        oneMail("SENT", 91);

        assertThat(retention.end(Keeping.MAIL_TEXTS)).isEqualTo(1);
        assertThat(retention.end(Keeping.MAIL_TEXTS)).as("once").isZero();

        assertThat(column("select concat_ws(' ', content, text_body, html_body) from email_delivery"))
                .containsExactly("{}");
        var id = column("select id from email_delivery").getFirst();
        Api.coordinator().get("/api/v1/deliveries/" + id).then().statusCode(200);
        assertThat(retention.end(Keeping.DELIVERIES)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SENT", "WITHDRAWN"})
    void a_mail_that_is_done_with_is_kept_for_two_years_with_its_attempts(String state) {
        oneMail(state, 731);
        execute("insert into delivery_attempt (id, delivery_id, started_at, ended_at, outcome)"
                + " select uuidv7(), id, now(), now(), 'ACCEPTED' from email_delivery");

        assertThat(retention.end(Keeping.DELIVERIES)).isEqualTo(1);

        assertThat(count("select count(*) from delivery_attempt")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUEUED", "SENDING", "UNCERTAIN", "DEAD"})
    void a_mail_that_is_unsent_or_uncertain_is_kept_whole_until_somebody_decides(String state) {
        oneMail(state, 4_000);

        assertThat(retention.end(Keeping.MAIL_TEXTS)).isZero();
        assertThat(retention.end(Keeping.DELIVERIES)).isZero();
    }

    @Test
    void the_ledger_of_open_work_is_kept_and_that_of_closed_work_for_five_years() {
        var assignment = assignments.add("2024-03-31");
        Sample.contact(Sample.INSPECTORATE, "OFFICER", "canbo.ttr");
        Sample.setToday("2024-03-17");
        sweep();
        assertThat(count("select count(*) from ledger_entry")).isEqualTo(2);
        execute("update ledger_entry set id = uuidv7(interval '-1826 days')");
        assertThat(retention.end(Keeping.LEDGER)).as("open").isZero();

        assignments.confirmed(assignment, 1, "2024-03-31");

        assertThat(retention.end(Keeping.LEDGER)).isEqualTo(2);
        sweep();
        assertThat(count("select count(*) from inbox_message"))
                .as("and nobody is reminded again")
                .isEqualTo(1);
    }

    @Test
    void what_was_sent_to_a_webhook_is_kept_for_ninety_days_and_what_was_given_up_until_somebody_decides() {
        Api.coordinator()
                .body(java.util.Map.of("unitId", Sample.DISTRICT, "url", "https://portal.example/hook"))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201);
        for (var state : new String[] {"SENT", "DEAD", "QUEUED"}) {
            execute("""
                    insert into webhook_delivery (id, webhook_id, feed_event_id, type, body, state, attempts, next_attempt_at,
                           queued_at)
                    select uuidv7(), id, uuidv7(), 't', '{}', '%s', 1, now(), now() - interval '91 days' from webhook
                    """.formatted(state));
        }

        assertThat(retention.end(Keeping.WEBHOOK_DELIVERIES)).isEqualTo(1);

        assertThat(column("select state from webhook_delivery order by state")).containsExactly("DEAD", "QUEUED");
    }

    private static void sweep() {
        RestAssured.given().post(Sample.managementUrl() + "/sweeps").then().statusCode(200);
    }

    /** Made so many days ago, as its id says. */
    private void oneMail(String state, int daysAgo) {
        assignments.add("2024-03-31");
        Sample.contact(Sample.INSPECTORATE, "OFFICER", "canbo.ttr");
        Sample.setToday("2024-03-17");
        sweep();
        execute(
                "update email_delivery set id = uuidv7(interval '-%d days'), state = '%s', text_body = 'T', html_body = 'H',"
                                .formatted(daysAgo, state)
                        + " sending_since = case when '" + state + "' = 'SENDING' then now() end");
    }

    private static void message(int daysAgo) {
        execute("""
                insert into inbox_message (id, version, username, subject, body, received_at)
                values (uuidv7(interval '-%d days'), 0, 'canbo.ttr', 'S', 'T', now())
                """.formatted(daysAgo));
    }

    private static void events(int number, int daysAgo) {
        execute("""
                insert into feed_event (id, event_id, type, source, subject, time, audience, units, body, received_at)
                select uuidv7(), gen_random_uuid()::text, 't', 'test', 'x', now(), 'EVERYBODY', '{}', '{}',
                       now() - interval '%d days'
                  from generate_series(1, %d)
                """.formatted(daysAgo, number));
    }
}

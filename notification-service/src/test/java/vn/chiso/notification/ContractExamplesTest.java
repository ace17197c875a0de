package vn.chiso.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.ContractExamples;

/** What the contract shows can be sent as it stands: its ids are those of the sample. */
@QuarkusTest
class ContractExamplesTest {

    private static final String API = "/api/v1/";

    private final Sample sample;
    private final ContractExamples examples = ContractExamples.ofThisModule();

    ContractExamplesTest(Sample sample) {
        this.sample = sample;
    }

    @BeforeEach
    void empty() {
        sample.reset("2024-03-12");
    }

    /** No other test expects a ladder of the district. */
    @AfterEach
    void usualLadder() {
        Sample.execute("delete from reminder_policy where unit_id is not null");
    }

    @Test
    void each_example_keeps_its_schema() {
        examples.assertKept();
    }

    @Test
    void the_examples_of_a_ladder_a_person_and_a_webhook_are_taken() {
        made("reminder-policies", "PolicyRequest").body("rungs", hasSize(3));
        made("contacts", "ContactRequest").body("position", equalTo("OFFICER"));
        made("webhooks", "WebhookRequest").body("webhook.state", equalTo("ACTIVE"));
    }

    private ValidatableResponse made(String collection, String schema) {
        var answer = Api.coordinator().body(examples.of(schema)).post(API + collection);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.then();
    }
}

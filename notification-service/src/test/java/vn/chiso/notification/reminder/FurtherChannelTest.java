package vn.chiso.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static vn.chiso.notification.Sample.column;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.notification.ladder.TestAssignments;

/** A channel that did not exist when the service was written: one bean more, and everything else knows it. */
@QuarkusTest
class FurtherChannelTest {

    private static final String PHONE = "+84912345678";

    private final Sample sample;
    private final Sweep sweep;
    private final TestAssignments assignments;

    FurtherChannelTest(Sample sample, Sweep sweep, TestAssignments assignments) {
        this.sample = sample;
        this.sweep = sweep;
        this.assignments = assignments;
    }

    @BeforeEach
    void offered() {
        sample.reset("2024-03-12");
        TestSms.offer();
    }

    @AfterEach
    void withdrawn() {
        TestSms.withdraw();
        Sample.execute("delete from reminder_policy where unit_id is not null");
    }

    @Test
    void a_ladder_names_it_and_people_are_reached_by_it() {
        contact("canbo.a", PHONE).statusCode(201).body("phone", equalTo(PHONE));
        contact("canbo.b", null).statusCode(201);
        contact("canbo.c", PHONE).statusCode(201);
        var quiet = contact("canbo.d", "+84987654321").extract().<String>path("id");
        Api.coordinator()
                .header("If-Match", "\"0\"")
                .body(Map.of("channels", List.of("INBOX", "EMAIL")))
                .put("/api/v1/contacts/" + quiet + "/preferences")
                .then()
                .statusCode(200)
                .body("effective.channels", containsInAnyOrder("INBOX", "EMAIL"));
        ladder().statusCode(201);
        assignments.add("2024-03-31");
        Sample.setToday("2024-03-24");

        sweep.run();

        assertThat(TestSms.sent()).singleElement().asString().startsWith(PHONE + ": Nhắc việc");
        // Which of the two who share a number gets the message is nobody's business.
        assertThat(column("select replace(recipient, 'canbo.c', 'canbo.a') || ' ' || state || coalesce(' ' || reason, '') from ledger_entry"
                        + " where channel = 'SMS' order by 1"))
                .containsExactly(
                        "canbo.a SENT",
                        "canbo.a SKIPPED SAME_ADDRESS",
                        "canbo.b UNDELIVERABLE NO_PHONE",
                        "canbo.d SKIPPED MUTED");
        assertThat(sweep.run()).isEqualTo(SweepOutcome.NOTHING);
    }

    @Test
    void what_is_not_offered_cannot_be_named() {
        TestSms.withdraw();

        ladder().statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body("errors[0].pointer", startsWith("/rungs/0/channels"));
        assertThat(contact("canbo.a", PHONE).statusCode(201).extract().<String>path("phone"))
                .isEqualTo(PHONE);
    }

    @Test
    void a_ladder_that_names_what_is_offered_no_more_says_so_in_the_ledger_and_goes_on() {
        contact("canbo.a", PHONE).statusCode(201);
        ladder().statusCode(201);
        assignments.add("2024-03-31");
        TestSms.withdraw();
        Sample.setToday("2024-03-24");

        sweep.run();

        assertThat(column("select channel || ' ' || state || coalesce(' ' || reason, '') from ledger_entry order by 1"))
                .containsExactly("INBOX SENT", "SMS UNDELIVERABLE CHANNEL_OFF");
    }

    private static ValidatableResponse contact(String username, String phone) {
        var body = new java.util.HashMap<String, Object>(Map.of(
                "name",
                "Người nhận " + username,
                "unitId",
                Sample.INSPECTORATE,
                "position",
                "OFFICER",
                "username",
                username));
        if (phone != null) {
            body.put("phone", phone);
        }
        return Api.coordinator().body(body).post("/api/v1/contacts").then();
    }

    private static ValidatableResponse ladder() {
        return Api.coordinator()
                .body(Map.of(
                        "code",
                        "co-tin-nhan",
                        "name",
                        "Có tin nhắn",
                        "unitId",
                        Sample.DISTRICT,
                        "rungs",
                        List.of(Map.of(
                                "offsetDays",
                                -7,
                                "positions",
                                List.of("OFFICER"),
                                "channels",
                                List.of("INBOX", "SMS")))))
                .post("/api/v1/reminder-policies")
                .then();
    }
}

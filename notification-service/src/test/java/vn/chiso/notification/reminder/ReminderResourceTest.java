package vn.chiso.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.notification.ladder.TestAssignments;

/** The ledger and the preview over HTTP, and the sweep of the management port. */
@QuarkusTest
class ReminderResourceTest {

    private static final String REMINDERS = "/api/v1/reminders";

    private final Sample sample;
    private final TestAssignments assignments;

    ReminderResourceTest(Sample sample, TestAssignments assignments) {
        this.sample = sample;
        this.assignments = assignments;
    }

    @BeforeEach
    void contactsOfTheInspectorate() {
        sample.reset("2024-03-12");
        Sample.contact(Sample.INSPECTORATE, "OFFICER", "canbo.ttr");
        Sample.contact(Sample.INSPECTORATE, "UNIT_HEAD", "truong.ttr");
    }

    @Test
    void the_ledger_tells_what_became_of_every_rung() {
        var assignment = assignments.add("2024-03-31");
        Sample.setToday("2024-03-30");
        sweep();

        Api.coordinator()
                .get(REMINDERS + "?assignmentId=" + assignment)
                .then()
                .statusCode(200)
                .body("items", hasSize(3 + 4 + 4))
                .body("items.title", everyItem(equalTo(TestAssignments.TITLE)));
        Api.coordinator()
                .get(REMINDERS + "?assignmentId=" + assignment + "&state=SENT")
                .then()
                .body("items", hasSize(4))
                .body("items.rung.offsetDays", everyItem(is(-1)))
                .body("items.channel", containsInAnyOrder("INBOX", "INBOX", "EMAIL", "EMAIL"))
                .body(
                        "items.recipient.name",
                        containsInAnyOrder(
                                "Người nhận canbo.ttr",
                                "Người nhận canbo.ttr",
                                "Người nhận truong.ttr",
                                "Người nhận truong.ttr"))
                .body("items.at", everyItem(org.hamcrest.Matchers.startsWith("2024-03-30T01:")));
        Api.coordinator()
                .get(REMINDERS + "?state=SKIPPED")
                .then()
                .body("items.rung.offsetDays", contains(-14, -7, -3))
                .body("items.reason", everyItem(equalTo("overtaken")));
        Api.coordinator().get(REMINDERS + "?state=OPEN").then().body("items", hasSize(4));
    }

    @Test
    void a_list_is_complete_page_by_page() {
        assignments.add("2024-03-31");
        assignments.add("2024-04-30");
        Sample.setToday("2024-03-30");
        sweep();
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = Api.coordinator()
                    .queryParam("limit", 3)
                    .queryParams(cursor == null ? java.util.Map.of() : java.util.Map.of("cursor", cursor))
                    .get(REMINDERS)
                    .then()
                    .statusCode(200)
                    .extract();
            List<String> ids = page.path("items.id");
            seen.addAll(ids);
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(seen).hasSize(11 + 8);
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
    }

    @Test
    void a_foreign_assignment_does_not_exist_but_its_parties_see_it() {
        var assignment = assignments.add(Sample.POLICE, "CA.VL", "2024-03-31");
        var path = REMINDERS + "?assignmentId=" + assignment;

        Api.stranger().get(path).then().statusCode(404);
        Api.officer().get(path).then().statusCode(404);
        Api.coordinator().get(path).then().statusCode(200).body("items", hasSize(8));
        Api.as("canbo.ca", "scoring-officer@CA.VL").get(path).then().statusCode(200);
        Api.stranger().get(REMINDERS).then().statusCode(200).body("items", hasSize(0));
        Api.stranger().get(REMINDERS + "/preview?days=366").then().body("items", hasSize(0));
    }

    @Test
    void the_preview_says_whom_the_coming_days_will_remind() {
        assignments.add("2024-03-31");
        assignments.add("2024-06-30");

        Api.coordinator()
                .get(REMINDERS + "/preview?days=14")
                .then()
                .statusCode(200)
                .body("items.sendsOn", contains("2024-03-17", "2024-03-24"))
                .body("items[0].recipients.name", contains("Người nhận canbo.ttr"))
                .body("items[0].recipients[0].channels", contains("INBOX", "EMAIL"))
                .body("items[0].vacantPositions", hasSize(0));
        Api.coordinator()
                .get(REMINDERS + "/preview?days=20")
                .then()
                .body(
                        "items.sendsOn",
                        contains("2024-03-17", "2024-03-24", "2024-03-28", "2024-03-30", "2024-03-31", "2024-04-01"))
                .body("items[5].vacantPositions", contains("STANDING_OFFICE"));
    }

    @Test
    void the_preview_leaves_out_what_the_next_sweep_will_skip_and_pages() {
        assignments.add("2024-03-31");
        Sample.setToday("2024-03-29");

        String next = Api.coordinator()
                .get(REMINDERS + "/preview?days=2&limit=1")
                .then()
                .body("items.offsetDays", contains(-3))
                .body("items[0].sendsOn", equalTo("2024-03-29"))
                .body("next", notNullValue())
                .extract()
                .path("next");
        Api.coordinator()
                .get(REMINDERS + "/preview?days=2&limit=5&cursor=" + next)
                .then()
                .body("items.offsetDays", contains(-1, 0))
                .body("next", nullValue());
    }

    @Test
    void somebody_who_takes_a_vacant_position_gets_the_last_reminder_and_nobody_gets_it_twice() {
        Sample.execute("delete from contact where username = 'canbo.ttr'");
        var assignment = assignments.add("2024-03-31");
        Sample.setToday("2024-03-28");
        sweep();
        Sample.setToday("2024-03-30");
        sweep();
        addOfficer("canbo.moi");

        sweep();
        sweep();

        assertThat(Sample.column(
                        "select m.username || ' ' || r.offset_days from inbox_message m join rung r on r.id = m.rung_id"
                                + " order by r.offset_days, m.username"))
                .containsExactly("truong.ttr -3", "canbo.moi -1", "truong.ttr -1");
        Api.coordinator()
                .get(REMINDERS + "?assignmentId=" + assignment + "&state=REACHED_LATER")
                .then()
                .body("items", hasSize(1))
                .body("items[0].rung.offsetDays", is(-1))
                .body("items[0].position", equalTo("OFFICER"));
    }

    @Test
    void a_reminder_that_found_nobody_goes_out_when_somebody_is_there() {
        Sample.execute("delete from contact");
        assignments.add("2024-03-31");
        Sample.setToday("2024-03-30");
        sweep();
        assertThat(Sample.count("select count(*) from inbox_message")).isZero();

        addOfficer("canbo.moi");
        sweep();

        assertThat(Sample.column("select username from inbox_message")).containsExactly("canbo.moi");
        assertThat(Sample.column("select state from rung where offset_days = -1"))
                .containsExactly("SENT");
    }

    @Test
    void finished_work_is_not_reminded_of_because_somebody_new_comes() {
        Sample.execute("delete from contact");
        var assignment = assignments.add("2024-03-31");
        Sample.setToday("2024-03-30");
        sweep();
        assignments.done(assignment, 1, "2024-03-31");

        addOfficer("canbo.moi");
        sweep();

        assertThat(Sample.count("select count(*) from inbox_message")).isZero();
    }

    @Test
    void the_management_port_sweeps_at_once() {
        assignments.add("2024-03-31");
        Sample.setToday("2024-03-30");

        RestAssured.given()
                .post(Sample.managementUrl() + "/sweeps")
                .then()
                .statusCode(200)
                .body("due", is(4))
                .body("sent", is(1))
                .body("skipped", is(3))
                .body("undeliverable", is(0))
                .body("reminders", is(4));
    }

    private static void addOfficer(String username) {
        Api.coordinator()
                .body("""
                        {"name":"Người mới","username":"%s","unitId":"%s","position":"OFFICER"}
                        """.formatted(username, Sample.INSPECTORATE))
                .post("/api/v1/contacts")
                .then()
                .statusCode(201);
    }

    private static void sweep() {
        RestAssured.given().post(Sample.managementUrl() + "/sweeps").then().statusCode(200);
    }
}

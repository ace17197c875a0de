package vn.chiso.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.notification.ladder.TestAssignments;
import vn.chiso.testing.RealParts;

@QuarkusTest
class TemplateResourceTest {

    private static final String REMINDER = "/api/v1/templates/reminder";

    private final Sample sample;
    private final TestAssignments assignments;
    private final ReminderTexts texts;
    private final MeterRegistry registry;

    TemplateResourceTest(Sample sample, TestAssignments assignments, ReminderTexts texts, MeterRegistry registry) {
        this.registry = registry;
        this.sample = sample;
        this.assignments = assignments;
        this.texts = texts;
    }

    @BeforeEach
    void builtInWords() {
        sample.reset("2024-03-12");
    }

    /** The words in use are remembered for a second. */
    @AfterEach
    void builtInWordsAgain() {
        Sample.execute("delete from template_version");
        await().atMost(RealParts.PATIENCE).until(() -> rendered().templateVersion() == 0);
    }

    @Test
    void changed_words_are_a_new_version_that_is_used_at_once_and_the_former_ones_stay() {
        Api.officer()
                .get(REMINDER)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("words.subject", containsString("{reminder.title}"))
                .body("words.subject", not(containsString("{@")));
        Api.administrator()
                .header("If-Match", "\"0\"")
                .body(body("Mới: {reminder.title}"))
                .put(REMINDER)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("changedBy", equalTo("quantri"));

        await().atMost(RealParts.PATIENCE).until(() -> rendered().templateVersion() == 1);
        assertThat(rendered().subject()).isEqualTo("Mới: A & <b>");
        assertThat(rendered().html()).isEqualTo("<p>A &amp; &lt;b&gt;</p>");
        assertThat(rendered().text()).isEqualTo("A & <b>");
        Api.officer().get(REMINDER + "/versions").then().body("items.version", contains(0, 1));
        String next = Api.officer()
                .get(REMINDER + "/versions?limit=1")
                .then()
                .body("items.version", contains(0))
                .extract()
                .path("next");
        Api.officer()
                .get(REMINDER + "/versions?limit=1&cursor=" + next)
                .then()
                .body("items.version", contains(1))
                .body("next", nullValue());
        Api.officer().get("/api/v1/templates").then().body("items", hasSize(2)).body("items[0].version", equalTo(1));
        Api.administrator()
                .header("If-Match", "\"0\"")
                .body(body("Khác"))
                .put(REMINDER)
                .then()
                .statusCode(412);
        Api.administrator()
                .get("/api/v1/audit/notification?subjectType=template")
                .then()
                .body("items.action", contains("template.changed"));
    }

    @Test
    void only_the_administrator_of_the_whole_tree_changes_and_previews() {
        var body = body("Mới");

        Api.coordinator()
                .header("If-Match", "\"0\"")
                .body(body)
                .put(REMINDER)
                .then()
                .statusCode(403);
        Api.stranger()
                .header("If-Match", "\"0\"")
                .body(body)
                .put(REMINDER)
                .then()
                .statusCode(403);
        Api.administrator().body(body).put(REMINDER).then().statusCode(428);
        Api.administrator().get("/api/v1/templates/khac").then().statusCode(404);
        Api.administrator().get(REMINDER + "?language=fr").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{reminder.khongCo}",
                "{#if reminder.late}thiếu đóng",
                "{cdi:dispatch.drain}",
                "{config:property('chiso.smtp.password')}",
                "{#each 1000000000}x{/each}",
                "{#for i in 1000000000}x{/for}",
                "{#include reminder/vi/body.txt /}",
                "{reminder.title.getClass}",
                "{khac}",
                "{reminder.title.raw}",
                "{reminder.title['raw']}",
                "{reminder['title']['safe']}",
                "{reminder.daysLeft}",
                "{#if reminder.criterionCode}{reminder.criterionCod}{/if}",
                "{#if reminder.note}{reminder.notes}{/if}",
                "{#if reminder.deadlineText}{/if}{#if reminder.sender}{reminder.senders}{/if}",
                "{#if !reminder.criterionCode}{reminder.criterion}{/if}",
                "{#if reminder.title gt 1}x{/if}"
            })
    void words_that_could_fail_or_see_more_are_refused(String words) {
        Api.administrator()
                .header("If-Match", "\"0\"")
                .body(Map.of("language", "vi", "words", Map.of("subject", "S", "text", "T", "html", words)))
                .put(REMINDER)
                .then()
                .statusCode(400)
                .body("code", equalTo("template-broken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "text", "html"})
    void what_is_wrong_is_said_where_it_is_wrong(String part) {
        var faults = Map.of(
                "{#if reminder.late}thiếu đóng",
                "if",
                "{reminder.khongCo}",
                "khongCo",
                "{#if reminder.title gt 1}x{/if}",
                "NumberFormatException");
        faults.forEach((broken, fault) ->
                refused(part, broken).body("code", equalTo("template-broken")).body("detail", containsString(fault)));
        refused(part, "x".repeat(5 << 20)).body("code", oneOf("validation-failed", "malformed-body"));
    }

    private static ValidatableResponse refused(String part, String words) {
        var all = new HashMap<>(Map.of("subject", "S", "text", "T", "html", "H"));
        all.put(part, words);
        return Api.administrator()
                .header("If-Match", "\"0\"")
                .body(Map.of("language", "vi", "words", all))
                .put(REMINDER)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/words/" + part));
    }

    @Test
    void words_that_fail_in_spite_of_their_check_give_way_to_the_built_in_ones_and_are_counted() {
        var failures = registry.get("chiso.templates.failed").counter();
        double before = failures.count();
        Sample.execute("""
                insert into template_version (name, language, version, subject, text_body, html_body, changed_at, changed_by)
                values ('reminder', 'vi', 1000, '{reminder.khongCo}', 'T', 'H', now(), 'quantri')
                """);

        await().atMost(RealParts.PATIENCE).until(() -> rendered() != null && failures.count() > before);

        assertThat(rendered().subject()).startsWith("Nhắc việc: A & <b>");
        assertThat(rendered().templateVersion()).isZero();
    }

    @Test
    void words_that_compare_what_is_no_number_give_way_too() {
        var failures = registry.get("chiso.templates.failed").counter();
        double before = failures.count();
        Sample.execute("""
                insert into template_version (name, language, version, subject, text_body, html_body, changed_at, changed_by)
                values ('reminder', 'en', 1000, '{#if reminder.title gt 1}x{/if}', 'T', 'H', now(), 'quantri')
                """);

        await().atMost(RealParts.PATIENCE).until(() -> rendered("en") != null && failures.count() > before);

        assertThat(rendered("en").subject()).startsWith("Reminder: A & <b>");
    }

    @Test
    void a_preview_shows_the_real_content_of_an_assignment_by_words_not_kept_yet() {
        var assignment = assignments.add("2024-03-31");

        Api.administrator()
                .body(Map.of("language", "en", "assignmentId", assignment))
                .post(REMINDER + "/preview")
                .then()
                .statusCode(200)
                .body("subject", equalTo("Reminder: " + TestAssignments.TITLE + " is due on 31/03/2024"))
                .body("html", containsString("Thanh tra huyện"));
        Api.administrator()
                .body(Map.of(
                        "language",
                        "vi",
                        "assignmentId",
                        assignment,
                        "kind",
                        "INACTIVITY",
                        "words",
                        Map.of("subject", "{#if reminder.inactive}Im lặng{/if}", "text", "T", "html", "H")))
                .post(REMINDER + "/preview")
                .then()
                .body("subject", equalTo("Im lặng"));
        Api.administrator()
                .body(Map.of("language", "vi", "assignmentId", java.util.UUID.randomUUID()))
                .post(REMINDER + "/preview")
                .then()
                .statusCode(400)
                .body("code", equalTo("template-assignment-unknown"));
    }

    private RenderedReminder rendered() {
        return rendered("vi");
    }

    private RenderedReminder rendered(String language) {
        var day = LocalDate.of(2024, 3, 31);
        return texts.render(new ReminderContent("B", "A & <b>", null, "D", null, day, day), language);
    }

    private static Map<String, Object> body(String subject) {
        return Map.of(
                "language",
                "vi",
                "words",
                Map.of("subject", subject, "text", "{reminder.title}", "html", "<p>{reminder.title}</p>"));
    }
}

package vn.chiso.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.notification.ladder.TestAssignments;
import vn.chiso.testing.RealParts;

/** Words that people wrote, where a report waits for its review. */
@QuarkusTest
class ReviewWordsTest {

    private static final String REMINDER = "/api/v1/templates/reminder";
    private static final LocalDate DUE = LocalDate.of(2024, 3, 31);

    private final Sample sample;
    private final TestAssignments assignments;
    private final ReminderTexts texts;

    ReviewWordsTest(Sample sample, TestAssignments assignments, ReminderTexts texts) {
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
        await().atMost(RealParts.PATIENCE).until(() -> review().templateVersion() == 0 && version() == 0);
    }

    @Test
    void words_that_know_nothing_of_reviews_give_way_to_the_built_in_ones() {
        use("Sắp đến hạn", "T", "H");

        assertThat(review().templateVersion()).isZero();
        assertThat(review().subject()).isEqualTo("Chờ xác nhận kết quả: A");
    }

    @Test
    void words_for_a_review_are_used_and_name_the_day_of_the_report() {
        use(
                "{#if reminder.review}Báo cáo ngày {reminder.reported}{#else}Sắp đến hạn{/if}",
                "{#if reminder.review}X{/if}",
                "{#if reminder.review}Y{/if}");

        assertThat(review().subject()).isEqualTo("Báo cáo ngày 30/03/2024");
    }

    @Test
    void a_preview_shows_a_review_also_of_work_that_is_not_reported_yet() {
        var assignment = assignments.add("2024-03-31");

        Api.administrator()
                .body(Map.of("language", "vi", "assignmentId", assignment, "kind", "REVIEW"))
                .post(REMINDER + "/preview")
                .then()
                .statusCode(200)
                .body("subject", equalTo("Chờ xác nhận kết quả: " + TestAssignments.TITLE))
                .body("text", containsString("ngày 12/03/2024, đang chờ xác nhận"));
    }

    private void use(String subject, String text, String html) {
        Api.administrator()
                .header("If-Match", "\"0\"")
                .body(Map.of("language", "vi", "words", Map.of("subject", subject, "text", text, "html", html)))
                .put(REMINDER)
                .then()
                .statusCode(200);
        await().atMost(RealParts.PATIENCE).until(() -> version() == 1);
    }

    /** Of the words for a deadline, which are those in use whatever they say of a review. */
    private int version() {
        return texts.render(new ReminderContent("B", "A", null, "D", null, DUE, DUE), "vi")
                .templateVersion();
    }

    private RenderedReminder review() {
        return texts.render(
                new ReminderContent(
                        ReminderContent.Kind.REVIEW,
                        null,
                        null,
                        "B",
                        "A",
                        null,
                        "D",
                        null,
                        DUE,
                        DUE.plusDays(7),
                        DUE.minusDays(1)),
                "vi");
    }
}

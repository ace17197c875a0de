package vn.chiso.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ReminderTextsTest {

    private final ReminderTexts texts;

    ReminderTextsTest(ReminderTexts texts) {
        this.texts = texts;
    }

    @ParameterizedTest(name = "on {0} in {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-03-17 | vi | Nhắc việc: Báo cáo đến hạn ngày 31/03/2024",
                "2024-03-31 | vi | Nhắc việc: Báo cáo đến hạn hôm nay, ngày 31/03/2024",
                "2024-04-01 | vi | Nhắc việc: quá hạn 1 ngày (hạn 31/03/2024): Báo cáo",
                "2024-03-17 | en | Reminder: Báo cáo is due on 31/03/2024",
                "2024-03-31 | en | Reminder: Báo cáo is due today, 31/03/2024",
                "2024-04-03 | en | Reminder: overdue by 3 days (due 31/03/2024): Báo cáo",
                "2024-03-17 | fr | Nhắc việc: Báo cáo đến hạn ngày 31/03/2024"
            })
    void the_subject_says_when(String on, String language, String subject) {
        assertThat(texts.render(content("Báo cáo", on), language).subject()).isEqualTo(subject);
    }

    @Test
    void the_text_says_what_who_and_when() {
        var text = texts.render(content("Báo cáo", "2024-04-07"), "vi").text();

        assertThat(text).isEqualTo("""
                Kính gửi: Nguyễn Văn A

                Nhiệm vụ sau đây đã quá hạn 7 ngày, tính đến ngày 07/04/2024:

                Nội dung: Báo cáo
                Tiêu chí: V.5
                Đơn vị thực hiện: Phòng Nội vụ
                Thời hạn: 31/03/2024
                Theo văn bản: trước ngày 31/3/2024

                Đề nghị cập nhật kết quả thực hiện trên hệ thống.
                Thư này do hệ thống gửi tự động, vui lòng không trả lời.
                """);
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    }

    @Test
    void reported_work_is_not_called_overdue_and_whoever_reviews_is_asked_to() {
        var waits = ofKind(ReminderContent.Kind.REVIEW);

        assertThat(texts.render(waits, "vi").text()).isEqualTo("""
                Kính gửi: Nguyễn Văn A

                Phòng Nội vụ đã báo cáo kết quả nhiệm vụ sau đây ngày 30/03/2024, đang chờ xác nhận:

                Nội dung: Báo cáo
                Đơn vị thực hiện: Phòng Nội vụ
                Thời hạn: 31/03/2024

                Đề nghị xem xét, xác nhận hoặc trả lại kết quả trên hệ thống.
                Thư này do hệ thống gửi tự động, vui lòng không trả lời.
                """);
        assertThat(texts.render(waits, "vi").subject()).isEqualTo("Chờ xác nhận kết quả: Báo cáo");
        assertThat(texts.render(waits, "vi").html())
                .contains("đang chờ xác nhận", "Đề nghị xem xét, xác nhận hoặc trả lại")
                .doesNotContain("quá hạn", "cập nhật");
        assertThat(texts.render(waits, "en").subject()).isEqualTo("Result awaits review: Báo cáo");
        assertThat(texts.render(waits, "en").text())
                .contains("Phòng Nội vụ reported the following task done on 30/03/2024; its result awaits review:")
                .contains("Please look at the result, and confirm or return it in the system.")
                .doesNotContain("overdue", "Please report");
    }

    @Test
    void a_reminder_that_nobody_acknowledged_does_not_speak_of_a_result() {
        var escalated = ofKind(ReminderContent.Kind.ESCALATION);

        assertThat(texts.render(escalated, "vi").subject())
                .isEqualTo("Nhắc việc: chưa có ai xác nhận đã nhận lời nhắc: Báo cáo");
        assertThat(texts.render(escalated, "vi").text())
                .contains("Chưa có ai xác nhận đã nhận lời nhắc về nhiệm vụ sau đây, tính đến ngày 07/04/2024:");
    }

    private static ReminderContent ofKind(ReminderContent.Kind kind) {
        return new ReminderContent(
                kind,
                null,
                null,
                "Nguyễn Văn A",
                "Báo cáo",
                null,
                "Phòng Nội vụ",
                null,
                LocalDate.parse("2024-03-31"),
                LocalDate.parse("2024-04-07"),
                kind == ReminderContent.Kind.REVIEW ? LocalDate.parse("2024-03-30") : null);
    }

    @Test
    void what_is_absent_leaves_no_line() {
        var content = new ReminderContent(
                "A",
                "Báo cáo",
                null,
                "Phòng Nội vụ",
                null,
                LocalDate.parse("2024-03-31"),
                LocalDate.parse("2024-03-30"));

        var rendered = texts.render(content, "vi");

        assertThat(rendered.text())
                .doesNotContain("Tiêu chí")
                .doesNotContain("Theo văn bản")
                .doesNotContain("null");
        assertThat(rendered.html()).doesNotContain("Tiêu chí").doesNotContain("Theo văn bản");
    }

    @Test
    void foreign_text_cannot_become_markup_nor_a_header() {
        var content = content("<script>alert(1)</script> {reminder.due} \r\nBcc: x@y.z", "2024-03-30");

        var rendered = texts.render(content, "vi");

        assertThat(rendered.html())
                .doesNotContain("<script>")
                .contains("&lt;script&gt;")
                .contains("{reminder.due}");
        assertThat(rendered.subject()).doesNotContain("\r").doesNotContain("\n").contains("Bcc: x@y.z đến hạn");
    }

    @Test
    void a_long_title_is_cut_at_a_word_in_the_subject_only() {
        var title = "Đẩy nhanh tiến độ giải ngân vốn đầu tư công ".repeat(20).strip();

        var rendered = texts.render(content(title, "2024-03-30"), "vi");

        assertThat(rendered.subject())
                .hasSizeLessThanOrEqualTo(200)
                .endsWith("…")
                .doesNotContain("  ");
        assertThat(rendered.text()).contains(title);
    }

    @Test
    void a_long_title_without_spaces_is_cut_between_characters() {
        var subject =
                texts.render(content("😀".repeat(300), "2024-03-30"), "vi").subject();

        assertThat(subject.length()).isLessThanOrEqualTo(200);
        assertThat(subject.codePoints()).noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }

    private static ReminderContent content(String title, String on) {
        return new ReminderContent(
                "Nguyễn Văn A",
                title,
                "V.5",
                "Phòng Nội vụ",
                "trước ngày 31/3/2024",
                LocalDate.parse("2024-03-31"),
                LocalDate.parse(on));
    }
}

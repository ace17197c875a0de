package vn.chiso.task.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.chiso.task.deadline.DeadlineWarning.BEFORE_ISSUE_DATE;
import static vn.chiso.task.deadline.DeadlineWarning.INVALID_DATE;
import static vn.chiso.task.deadline.DeadlineWarning.NOT_UNDERSTOOD;
import static vn.chiso.task.deadline.DeadlineWarning.NO_TEXT;
import static vn.chiso.task.deadline.DeadlineWarning.WEEKEND;
import static vn.chiso.task.deadline.DeadlineWarning.YEAR_MISSING;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of the Vĩnh Linh plan of 2024, its notice of 2023, the Tuy Phước plan, and what is near them and must not be misread. */
class DeadlineReaderTest {

    private static final ReadingContext NOTHING_KNOWN = ReadingContext.unknown();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    trước ngày 31/3/2024                    | FIXED_DATE     | 2024-03-31
                    Trước ngày 31/3/2024.                   | FIXED_DATE     | 2024-03-31
                    trước 31/3/2024                         | FIXED_DATE     | 2024-03-31
                    trước ngày 31 tháng 3 năm 2024          | FIXED_DATE     | 2024-03-31
                    trước ngày 31-03-2024                   | FIXED_DATE     | 2024-03-31
                    chậm nhất ngày 24/11/2023               | FIXED_DATE     | 2023-11-24
                    Chậm nhất là ngày 24/11/2023            | FIXED_DATE     | 2023-11-24
                    trước ngày 29/2/2024                    | FIXED_DATE     | 2024-02-29
                    đến 30/11/2024 đạt 100%                 | TARGET_BY_DATE | 2024-11-30
                    đến 30/11/2024 hoàn thành 100% các nhiệm vụ được giao | TARGET_BY_DATE | 2024-11-30
                    đến 30/11/2024 đạt điểm tối đa các tiêu chí phụ trách | TARGET_BY_DATE | 2024-11-30
                    đến 30/11/2024 đạt ≥ 30 %               | TARGET_BY_DATE | 2024-11-30
                    đến 30/11/2024 đạt trên 80,5%           | TARGET_BY_DATE | 2024-11-30
                    Đảm bảo đến 30/11/2024 hoàn thành       | TARGET_BY_DATE | 2024-11-30
                    đến 31/12/2023                          | TARGET_BY_DATE | 2023-12-31
                    từ nay đến cuối năm 2023                | RANGE          | 2023-12-31
                    từ nay đến 14/12/2023                   | RANGE          | 2023-12-14
                    Tháng 5/2024                            | PERIOD_END     | 2024-05-31
                    Tháng 02/2024                           | PERIOD_END     | 2024-02-29
                    Tháng 2 năm 2023                        | PERIOD_END     | 2023-02-28
                    Hoàn thành trong tháng 5/2024           | PERIOD_END     | 2024-05-31
                    Quý I/2024                              | PERIOD_END     | 2024-03-31
                    Quý II/2024                             | PERIOD_END     | 2024-06-30
                    Quý III/2024                            | PERIOD_END     | 2024-09-30
                    quý iv năm 2024                         | PERIOD_END     | 2024-12-31
                    Quý 3/2024                              | PERIOD_END     | 2024-09-30
                    Hoàn thành trong quý III/2024           | PERIOD_END     | 2024-09-30
                    Năm 2024                                | PERIOD_END     | 2024-12-31
                    trong năm 2024                          | PERIOD_END     | 2024-12-31
                    Hoàn thành trước tháng 11/2024          | BEFORE_PERIOD  | 2024-10-31
                    Hoàn thành trước tháng 01/2024          | BEFORE_PERIOD  | 2023-12-31
                    trước quý II/2024                       | BEFORE_PERIOD  | 2024-03-31
                    """)
    void a_text_with_a_date_is_due_at_its_end(String text, DeadlineKind kind, LocalDate due) {
        DeadlineReading reading = DeadlineReader.read(text, NOTHING_KNOWN);

        assertThat(reading.deadline().kind()).isEqualTo(kind);
        assertThat(reading.dueOn()).contains(due);
        assertThat(reading.confidence()).isEqualTo(100);
        assertThat(reading.text()).isEqualTo(text);
    }

    @Test
    void before_a_date_and_at_latest_on_a_date_keep_their_bound() {
        assertThat(DeadlineReader.read("trước ngày 24/11/2023", NOTHING_KNOWN).deadline())
                .isEqualTo(new Deadline.FixedDate(LocalDate.of(2023, 11, 24), false));
        assertThat(DeadlineReader.read("chậm nhất ngày 24/11/2023", NOTHING_KNOWN)
                        .deadline())
                .isEqualTo(new Deadline.FixedDate(LocalDate.of(2023, 11, 24), true));
    }

    @Test
    void a_target_is_kept_with_its_date() {
        assertThat(DeadlineReader.read("đến 30/11/2024 đạt 100%", NOTHING_KNOWN).deadline())
                .isEqualTo(new Deadline.TargetByDate(LocalDate.of(2024, 11, 30), "đạt 100%"));
    }

    @Test
    void from_now_on_begins_with_the_issue_of_the_document() {
        LocalDate issued = LocalDate.of(2023, 11, 23);

        assertThat(DeadlineReader.read("từ nay đến 14/12/2023", new ReadingContext(2023, issued))
                        .deadline())
                .isEqualTo(new Deadline.Range(issued, LocalDate.of(2023, 12, 14)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    trước ngày 31/3/2024    | 2024-03-31
                    đến 30/11/2024 đạt 100% | 2024-11-30
                    trước ngày 25/11/2023   | 2023-11-25
                    trước ngày 10/12/2023   | 2023-12-10
                    đến 31/12/2023          | 2023-12-31
                    Quý II/2024             | 2024-06-30
                    Tháng 8/2024            | 2024-08-31
                    """)
    void a_weekend_is_warned_of_and_never_shifted(String text, LocalDate due) {
        DeadlineReading reading = DeadlineReader.read(text, NOTHING_KNOWN);

        assertThat(reading.warnings()).containsExactly(WEEKEND);
        assertThat(reading.dueOn()).contains(due);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trước ngày 14/12/2023", "chậm nhất ngày 24/11/2023", "Tháng 5/2024", "Thường xuyên"})
    void a_working_day_or_no_date_has_no_warning(String text) {
        assertThat(DeadlineReader.read(text, NOTHING_KNOWN).warnings()).isEmpty();
    }

    @Test
    void continuous_work_is_never_due() {
        DeadlineReading reading = DeadlineReader.read("Thường xuyên", NOTHING_KNOWN);

        assertThat(reading.deadline()).isEqualTo(new Deadline.Continuous(null));
        assertThat(reading.dueOn()).isEmpty();
        assertThat(reading.confidence()).isEqualTo(100);
    }

    @Test
    void a_missing_year_is_the_plans_and_needs_confirming() {
        DeadlineReading reading = DeadlineReader.read("trước ngày 20/11", new ReadingContext(2024, null));

        assertThat(reading.dueOn()).contains(LocalDate.of(2024, 11, 20));
        assertThat(reading.warnings()).containsExactly(YEAR_MISSING);
        assertThat(reading.confidence()).isEqualTo(60);
    }

    @Test
    void a_missing_year_without_a_plan_gives_no_date() {
        DeadlineReading reading = DeadlineReader.read("trước ngày 20/11", NOTHING_KNOWN);

        assertThat(reading.deadline()).isEqualTo(new Deadline.None());
        assertThat(reading.warnings()).containsExactly(YEAR_MISSING);
    }

    @Test
    void a_date_before_the_issue_of_the_document_is_warned_of() {
        ReadingContext issuedInApril = new ReadingContext(2024, LocalDate.of(2024, 4, 1));

        assertThat(DeadlineReader.read("trước ngày 31/3/2024", issuedInApril).warnings())
                .containsExactly(WEEKEND, BEFORE_ISSUE_DATE);
        assertThat(DeadlineReader.read("chậm nhất ngày 1/4/2024", issuedInApril).warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trước ngày 31/2/2024",
                "trước ngày 29/2/2023",
                "trước ngày 0/3/2024",
                "Tháng 13/2024",
                "Năm 0024",
                "Năm 9999"
            })
    void a_date_that_the_calendar_lacks_is_refused(String text) {
        DeadlineReading reading = DeadlineReader.read(text, NOTHING_KNOWN);

        assertThat(reading.deadline()).isEqualTo(new Deadline.None());
        assertThat(reading.warnings()).containsExactly(INVALID_DATE);
        assertThat(reading.confidence()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kịp thời",
                "đến 30/11/2024 hoàn thành, riêng Công an trước ngày 15/12/2024",
                "đến 30/11/2024 đạt 80% 15.12",
                "trước ngày 31/3/24",
                "trước ngày 14/11/20233",
                "Kế hoạch cải cách hành chính năm 2024",
                "trước khi tổ chức hội nghị",
                "Theo quy định của tỉnh, chậm nhất cuối năm",
                "không hoàn thành trước ngày 31/3/2024",
                "Hàng tuần, tháng",
                "ngày 32 hàng tháng",
                "năm",
                "tháng",
                "Quý V/2024",
                "Quý IIII/2024"
            })
    void what_is_not_understood_as_a_whole_is_none_with_a_warning(String text) {
        DeadlineReading reading = DeadlineReader.read(text, new ReadingContext(2024, null));

        assertThat(reading.deadline()).isEqualTo(new Deadline.None());
        assertThat(reading.dueOn()).isEmpty();
        assertThat(reading.warnings()).containsExactly(NOT_UNDERSTOOD);
        assertThat(reading.confidence()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200B", "."})
    void an_empty_text_is_no_deadline(String text) {
        assertThat(DeadlineReader.read(text, NOTHING_KNOWN).warnings()).containsExactly(NO_TEXT);
    }

    @Test
    void an_endless_text_is_not_understood() {
        assertThat(DeadlineReader.read("trước ngày " + "9".repeat(100_000), NOTHING_KNOWN)
                        .warnings())
                .containsExactly(NOT_UNDERSTOOD);
    }

    static Stream<Arguments> spellings() {
        return Stream.of(
                        "trước ngày 31/3/2024",
                        "đến 30/11/2024 đạt 100%",
                        "Quý III/2024",
                        "Thường xuyên",
                        "Tháng 6/2024")
                .flatMap(text -> Stream.of(
                        arguments(text, Normalizer.normalize(text, Normalizer.Form.NFD)),
                        arguments(text, text.toUpperCase(Locale.ROOT)),
                        arguments(text, "  " + text.replace(" ", "\u00A0 ") + " ;")));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void spelling_does_not_change_the_meaning(String text, String respelled) {
        assertThat(DeadlineReader.read(respelled, NOTHING_KNOWN).deadline())
                .isEqualTo(DeadlineReader.read(text, NOTHING_KNOWN).deadline());
    }
}

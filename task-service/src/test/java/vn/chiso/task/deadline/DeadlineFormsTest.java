package vn.chiso.task.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms beside those of the plan of Tuy Phước: what other documents write, and spellings of people in a hurry. */
class DeadlineFormsTest {

    private static final ReadingContext OF_2024 = new ReadingContext(2024, LocalDate.of(2024, 1, 2));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            từ nay đến hết tháng 6/2024                | RANGE          | 2024-06-30
            từ nay đến hết quý III/2024                | RANGE          | 2024-09-30
            từ ngày 01/3/2024 đến 30/4/2024            | RANGE          | 2024-04-30
            đến hết năm 2024 đạt trên 80%              | TARGET_BY_DATE | 2024-12-31
            cuối năm 2024                              | PERIOD_END     | 2024-12-31
            trong 6 tháng đầu năm 2024                 | PERIOD_END     | 2024-06-30
            06 tháng cuối năm 2024                     | PERIOD_END     | 2024-12-31
            trước năm 2025                             | BEFORE_PERIOD  | 2024-12-31
            trước ngày 20/11/2024                      | FIXED_DATE     | 2024-11-20
            quý II, III, IV năm 2024                   | COMPOUND       | -
            thường xuyên trong năm 2024                | CONTINUOUS     | -
            Thường xuyên, liên tục                     | CONTINUOUS     | -
            định kỳ theo thời gian quy định            | EXTERNAL_SCHEDULE | -
            Ngay sau khi có kết luận                   | EVENT_AFTER    | -
            """)
    void further_forms(String text, DeadlineKind kind, LocalDate due) {
        var reading = DeadlineReader.read(text, OF_2024);

        assertThat(reading.deadline().kind()).isEqualTo(kind);
        assertThat(reading.dueOn()).isEqualTo(Optional.ofNullable(due));
        assertThat(reading.isCertain()).isEqualTo(kind != DeadlineKind.COMPOUND || reading.confidence() == 100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ngày 25 hằng tháng                  | FREQ=MONTHLY;BYMONTHDAY=25 | true
            Định kỳ trước ngày 25 hàng tháng    | FREQ=MONTHLY;BYMONTHDAY=25 | false
            chậm nhất vào ngày 31 hàng tháng    | FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1 | true
            ngày 15 tháng đầu quý               | FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=15 | true
            trước ngày 15/12 hằng năm           | FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15 | false
            Hằng năm                            | FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1 | true
            hàng tháng, hàng quý                | FREQ=MONTHLY;BYMONTHDAY=-1 | true
            Định kỳ hàng tháng trong năm 2024   | FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20241231 | true
            trong 6 tháng đầu năm và năm 2024   | FREQ=MONTHLY;BYMONTH=6,12;BYMONTHDAY=-1;UNTIL=20241231 | true
            thứ Sáu hàng tuần                   | FREQ=WEEKLY;BYDAY=FR | true
            thứ 2 hằng tuần                     | FREQ=WEEKLY;BYDAY=MO | true
            Hàng tuần                           | FREQ=WEEKLY;BYDAY=SU | true
            ngày làm việc cuối cùng của tháng   | FREQ=MONTHLY;BYMONTHDAY=-1 | true
            cuối mỗi quý                        | FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1 | true
            """)
    void recurrences_are_rules_of_rfc_5545(String text, String rule, boolean inclusive) {
        assertThat(DeadlineReader.read(text, OF_2024).deadline())
                .isInstanceOfSatisfying(Deadline.Recurring.class, recurring -> {
                    assertThat(recurring.rule()).isEqualTo(rule);
                    assertThat(recurring.inclusive()).isEqualTo(inclusive);
                    assertThat(recurring.lastWorkingDay()).isEqualTo(text.contains("làm việc"));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "Hàng quý trong năm 2025",
        "trong 6 tháng đầu năm và năm 2025",
        "Hàng tháng trong năm ２０２５",
        "Hàng tháng trong năm ٢٠٢٥"
    })
    void a_year_that_is_named_bounds_a_recurrence_at_both_ends(String text) {
        assertThat(DeadlineReader.read(text, OF_2024).deadline())
                .isInstanceOfSatisfying(Deadline.Recurring.class, recurring -> {
                    assertThat(recurring.within()).isEqualTo(CalendarPeriod.year(2025));
                    assertThat(recurring.rule()).endsWith(";UNTIL=20251231");
                    assertThat(recurring.startFrom(LocalDate.of(2024, 12, 2))).isEqualTo("2025-01-01");
                    assertThat(recurring.startFrom(LocalDate.of(2025, 3, 2))).isEqualTo("2025-03-02");
                });
    }

    @Test
    void a_recurrence_of_a_year_that_is_over_or_cannot_be_meant_is_pointed_out() {
        var issued = new ReadingContext(2024, LocalDate.of(2024, 3, 8));

        assertThat(DeadlineReader.read("Hàng tháng trong năm 2023", issued).warnings())
                .containsExactly(DeadlineWarning.BEFORE_ISSUE_DATE);
        assertThat(DeadlineReader.read("Hàng tháng trong năm 2204", issued).warnings())
                .containsExactly(DeadlineWarning.INVALID_DATE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            báo cáo (trước ngày 20/11)
            báo cáo, gửi hồ sơ (trước ngày 20/11);
            báo cáo "trước ngày 20/11".
            báo cáo trước ngày 20/11
            """)
    void a_date_in_the_middle_of_other_words_is_seen_also_in_brackets(String text) {
        assertThat(DeadlineMentions.datesIn(text, OF_2024))
                .flatExtracting(reading -> reading.dueOn().stream().toList())
                .containsExactly(LocalDate.of(2024, 11, 20));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trong vòng 05 ngày làm việc kể từ khi có kết luận thanh tra | 5  | WORKING_DAYS
            chậm nhất 10 ngày kể từ ngày nhận được hồ sơ                | 10 | DAYS
            sau 02 tháng kể từ khi được giao                            | 2  | MONTHS
            """)
    void a_term_after_an_event_is_kept(String text, int amount, Term.Unit unit) {
        assertThat(DeadlineReader.read(text, OF_2024).deadline())
                .isInstanceOfSatisfying(
                        Deadline.EventAfter.class,
                        after -> assertThat(after.within()).isEqualTo(new Term(amount, unit)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hòan thành trong qúy III/2024 | Hoàn thành trong quý III/2024
            Theo qui định                 | Theo quy định
            Hằng tháng                    | Hàng tháng
            Thừơng xuyên                  | Thường xuyên
            Hàng quí                      | Hàng quý
            """)
    void misplaced_marks_and_other_letters_do_not_matter(String written, String meant) {
        assertThat(DeadlineReader.read(written, OF_2024).deadline().kind())
                .isEqualTo(DeadlineReader.read(meant, OF_2024).deadline().kind())
                .isNotEqualTo(DeadlineKind.NONE);
    }

    @Test
    void what_is_captured_is_given_back_as_written() {
        assertThat(DeadlineReader.read("Sau khi Đề án hoà giải được phê duyệt", OF_2024)
                        .deadline())
                .isEqualTo(new Deadline.EventAfter("Đề án hoà giải được phê duyệt", null));
        assertThat(DeadlineReader.read("Hàng năm, theo thời gian quy định của Hội đồng Sáng kiến huyện", OF_2024)
                        .deadline())
                .isEqualTo(new Deadline.RecurringExternal(
                        "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1", "Hội đồng Sáng kiến huyện"));
    }

    @Test
    void the_work_before_a_deadline_may_be_named_and_a_person_confirms() {
        var reading = DeadlineReader.read("Báo cáo kết quả trước ngày 20/11/2024", OF_2024);

        assertThat(reading.dueOn()).contains(LocalDate.of(2024, 11, 20));
        assertThat(reading.confidence()).isEqualTo(80);
        assertThat(DeadlineReader.read("31/3/2024", OF_2024).confidence()).isEqualTo(80);
    }

    @Test
    void two_targets_are_two_parts() {
        assertThat(DeadlineReader.read("đến 30/11/2024 đạt 80% và đến 31/12/2024 đạt 100%", OF_2024)
                        .deadline())
                .isEqualTo(new Deadline.Compound(List.of(
                        new Deadline.Part(null, new Deadline.TargetByDate(LocalDate.of(2024, 11, 30), "đạt 80%")),
                        new Deadline.Part(null, new Deadline.TargetByDate(LocalDate.of(2024, 12, 31), "đạt 100%")))));
    }

    @Test
    void a_plan_may_say_that_the_stated_day_is_too_late() {
        var strict = OF_2024.withDueDayBefore(true);

        var before = DeadlineReader.read("trước ngày 31/3/2024", strict);
        assertThat(before.dueOn()).contains(LocalDate.of(2024, 3, 30));
        assertThat(before.deadline().statedOn()).contains(LocalDate.of(2024, 3, 31));
        assertThat(DeadlineReader.read("chậm nhất ngày 31/3/2024", strict).dueOn())
                .contains(LocalDate.of(2024, 3, 31));
        assertThat(DeadlineReader.read("trước tháng 4/2024", strict).dueOn()).contains(LocalDate.of(2024, 3, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trước ngày 30/4/2024", "chậm nhất 30/4/2024"})
    void the_calendar_tells_of_holidays_and_worked_saturdays(String text) {
        var holidays = Set.of(LocalDate.of(2024, 4, 30));
        OfficeDays calendar = day -> day.getYear() != 2024
                ? Optional.empty()
                : Optional.of(holidays.contains(day) ? OfficeDays.Nature.DAY_OFF : OfficeDays.Nature.WORKING);

        assertThat(DeadlineReader.read(text, OF_2024.withDays(calendar)).warnings())
                .containsExactly(DeadlineWarning.HOLIDAY);
        assertThat(DeadlineReader.read("Tháng 6/2024", OF_2024.withDays(calendar))
                        .warnings())
                .isEmpty();
        assertThat(DeadlineReader.read("Quý I/2025", OF_2024.withDays(calendar)).warnings())
                .containsExactly(DeadlineWarning.CALENDAR_NOT_LOADED);
    }
}

package vn.chiso.task.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The 88 actions of the Tuy Phước plan and the 17 of the Vĩnh Linh notice: every text is understood as a person labelled it. */
class RealDeadlinesTest {

    private static final ReadingContext PLAN_OF_2024 = new ReadingContext(2024, null);
    private static final ReadingContext NOTICE = new ReadingContext(2023, LocalDate.of(2023, 11, 23));

    static final List<NamedCsvRecord> plan = RealDocuments.rows("tuy-phuoc-2024-plan");
    static final List<NamedCsvRecord> notice = RealDocuments.rows("vinh-linh-2023-notice-tasks");

    @ParameterizedTest
    @FieldSource("plan")
    void each_text_of_the_plan_has_its_type(NamedCsvRecord row) {
        String text = row.getField("time_text");

        for (String spelling :
                List.of(text, Normalizer.normalize(text, Normalizer.Form.NFD), text.toUpperCase(Locale.ROOT))) {
            var reading = DeadlineReader.read(spelling, PLAN_OF_2024);

            assertThat(reading.deadline().kind().name()).as(spelling).isEqualTo(row.getField("deadline_type"));
            assertThat(reading.confidence()).as(spelling).isPositive();
        }
    }

    @Test
    void twenty_nine_of_the_actions_have_a_computable_date_in_forty_four_texts() {
        var dated = EnumSet.of(DeadlineKind.PERIOD_END, DeadlineKind.BEFORE_PERIOD, DeadlineKind.RECURRING);

        assertThat(plan).hasSize(88);
        assertThat(plan.stream().map(row -> row.getField("time_text")).distinct())
                .hasSize(44);
        assertThat(plan.stream()
                        .map(row -> DeadlineReader.read(row.getField("time_text"), PLAN_OF_2024))
                        .filter(reading -> dated.contains(reading.deadline().kind()))
                        .filter(reading ->
                                reading.dueOn().isPresent() || reading.deadline() instanceof Deadline.Recurring))
                .hasSize(29);
    }

    /** By hand, from the texts; every other text of the plan has no date. */
    private static final Map<String, String> DATES = Map.ofEntries(
            Map.entry("Tháng 5/2024", "2024-05-31"),
            Map.entry("Tháng 6/2024", "2024-06-30"),
            Map.entry("Tháng 8/2024", "2024-08-31"),
            Map.entry("Tháng 9/2024", "2024-09-30"),
            Map.entry("Hoàn thành trong tháng 5/2024", "2024-05-31"),
            Map.entry("Quý II/2024", "2024-06-30"),
            Map.entry("Quý III/2024", "2024-09-30"),
            Map.entry("Hoàn thành trong quý III/2024", "2024-09-30"),
            Map.entry("Năm 2024", "2024-12-31"),
            Map.entry("Hoàn thành trước tháng 11/2024", "2024-10-31"),
            Map.entry("Hoàn thành trước tháng 12/2024", "2024-11-30"));

    @Test
    void no_action_gets_a_wrong_date() {
        var found = plan.stream()
                .map(row -> row.getField("time_text"))
                .distinct()
                .filter(text -> DeadlineReader.read(text, PLAN_OF_2024).dueOn().isPresent())
                .collect(Collectors.toMap(
                        text -> text,
                        text -> DeadlineReader.read(text, PLAN_OF_2024)
                                .dueOn()
                                .orElseThrow()
                                .toString()));

        assertThat(found).isEqualTo(DATES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hàng tháng                               | FREQ=MONTHLY;BYMONTHDAY=-1                     | 80
            Hàng quý                                 | FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1    | 80
            Hàng quý, 06 tháng, năm                  | FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1    | 80
            06 tháng, năm                            | FREQ=MONTHLY;BYMONTH=6,12;BYMONTHDAY=-1        | 80
            Ngày 30 tháng cuối cùng của quý          | FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=28,29,30;BYSETPOS=-1 | 100
            """)
    void the_recurrences_of_the_plan_are_rules(String text, String rule, int confidence) {
        var reading = DeadlineReader.read(text, PLAN_OF_2024);

        assertThat(reading.deadline()).isEqualTo(new Deadline.Recurring(rule, true));
        assertThat(reading.confidence()).isEqualTo(confidence);
    }

    @Test
    void both_compound_texts_give_their_parts() {
        var assessment = DeadlineReader.read(
                "Hoàn thành việc đánh giá trước ngày 15/12 và thời gian gửi báo cáo theo văn bản hướng dẫn của huyện",
                PLAN_OF_2024);
        var files = DeadlineReader.read(
                "Ban hành DMHS trong tháng 01/2024 và lập hồ sơ sau khi đã giải quyết xong công việc", PLAN_OF_2024);

        assertThat(assessment.deadline())
                .isEqualTo(new Deadline.Compound(List.of(
                        new Deadline.Part(
                                "Hoàn thành việc đánh giá", new Deadline.FixedDate(LocalDate.of(2024, 12, 15), false)),
                        new Deadline.Part("thời gian gửi báo cáo", new Deadline.ExternalSchedule("huyện")))));
        assertThat(assessment.confidence()).isEqualTo(60);
        assertThat(assessment.warnings()).containsExactly(DeadlineWarning.YEAR_MISSING, DeadlineWarning.WEEKEND);
        assertThat(files.deadline())
                .isEqualTo(new Deadline.Compound(List.of(
                        new Deadline.Part("Ban hành DMHS", new Deadline.PeriodEnd(CalendarPeriod.month(2024, 1))),
                        new Deadline.Part(
                                "lập hồ sơ", new Deadline.EventAfter("đã giải quyết xong công việc", null)))));
    }

    @ParameterizedTest
    @FieldSource("notice")
    void each_text_of_the_notice_has_its_type_and_date(NamedCsvRecord row) {
        var reading = DeadlineReader.read(row.getField("due_text"), NOTICE);

        assertThat(reading.deadline().kind().name()).isEqualTo(row.getField("deadline_type"));
        assertThat(reading.dueOn().map(LocalDate::toString).orElse("")).isEqualTo(row.getField("due_date"));
        assertThat(reading.warnings().isEmpty() || reading.confidence() == 100 || reading.confidence() == 0)
                .isTrue();
    }
}

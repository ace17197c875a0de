package vn.chiso.task.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 15);
    private static final int MOST = 100_000;

    private static List<String> days(String rule, LocalDate start, int many) throws RuleFaultException {
        return Recurrence.of(rule)
                .from(start)
                .limit(many)
                .map(LocalDate::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=MONTHLY;BYMONTHDAY=-1                                    | 2024-01-31 2024-02-29 2024-03-31
            FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1                   | 2024-03-31 2024-06-30 2024-09-30
            FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=28,29,30;BYSETPOS=-1 | 2024-03-30 2024-06-30 2024-09-30
            FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1               | 2024-01-31 2024-02-29 2024-03-31
            FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1                          | 2024-12-31 2025-12-31 2026-12-31
            FREQ=WEEKLY;BYDAY=FR                                          | 2024-01-19 2024-01-26 2024-02-02
            FREQ=DAILY                                                    | 2024-01-15 2024-01-16 2024-01-17
            FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1                 | 2024-01-31 2024-02-29 2024-03-29
            """)
    void a_rule_gives_its_days(String rule, String days) throws RuleFaultException {
        assertThat(days(rule, START, 3)).containsExactly(days.split(" "));
    }

    @Test
    void a_start_that_the_rule_does_not_name_is_no_day_of_it() throws RuleFaultException {
        assertThat(days("FREQ=MONTHLY;BYMONTHDAY=25", START, 2)).containsExactly("2024-01-25", "2024-02-25");
        assertThat(days("FREQ=MONTHLY;BYMONTHDAY=10", START, 2)).containsExactly("2024-02-10", "2024-03-10");
    }

    @Test
    void an_end_is_kept() throws RuleFaultException {
        assertThat(days("FREQ=MONTHLY;BYMONTH=6,12;BYMONTHDAY=-1;UNTIL=20241231", START, 9))
                .containsExactly("2024-06-30", "2024-12-31");
    }

    @Test
    void an_interval_keeps_its_step_wherever_one_looks_from() throws RuleFaultException {
        assertThat(Recurrence.of("FREQ=WEEKLY;INTERVAL=2")
                        .between(START, LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)))
                .containsExactly(LocalDate.of(2024, 2, 12), LocalDate.of(2024, 2, 26));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY;BYSECOND=1                     | RRULE_BELOW_A_DAY
            FREQ=DAILY;BYHOUR=8                       | RRULE_BELOW_A_DAY
            FREQ=DAILY;BYMINUTE=0                     | RRULE_BELOW_A_DAY
            FREQ=HOURLY                               | RRULE_BELOW_A_DAY
            FREQ=SECONDLY                             | RRULE_BELOW_A_DAY
            FREQ=DAILY;UNTIL=20241231T000000Z         | RRULE_BELOW_A_DAY
            FREQ=SOMETIMES                            | RRULE_INVALID
            BYMONTH=3                                 | RRULE_INVALID
            FREQ=MONTHLY;BYMONTHDAY=32                | RRULE_INVALID
            FREQ=MONTHLY;COUNT=2;UNTIL=20241231       | RRULE_INVALID
            hàng tháng                                | RRULE_INVALID
            FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30       | RRULE_NEVER
            FREQ=DAILY;UNTIL=20200101                 | RRULE_NEVER
            FREQ=DAILY                                | RRULE_TOO_MANY
            FREQ=DAILY;COUNT=1000000                  | RRULE_TOO_MANY
            FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU    | RRULE_TOO_MANY
            """)
    void what_cannot_be_followed_is_refused(String rule, RuleFault fault) {
        assertThatThrownBy(() -> Recurrence.of(rule).check(START, 30, MOST))
                .isInstanceOfSatisfying(
                        RuleFaultException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }

    @Test
    void a_month_of_reports_by_every_commune_of_a_country_is_not_too_much_and_a_day_is() throws RuleFaultException {
        Recurrence.of("FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20251231").check(START, 3_321, MOST);

        assertThatThrownBy(() -> Recurrence.of("FREQ=DAILY;UNTIL=20251231").check(START, 3_321, MOST))
                .isInstanceOf(RuleFaultException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MONTH     | 2024-05-20 | 2024-04-15 | 2024-05-14 | FREQ=MONTHLY;BYMONTHDAY=20
            MONTH     | 2024-01-20 | 2023-12-15 | 2024-01-14 | FREQ=MONTHLY;BYMONTHDAY=20
            QUARTER   | 2024-03-20 | 2023-12-15 | 2024-03-14 | FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=20
            HALF_YEAR | 2024-06-20 | 2023-12-15 | 2024-06-14 | FREQ=MONTHLY;BYMONTH=6,12;BYMONTHDAY=20
            HALF_YEAR | 2024-12-20 | 2024-06-15 | 2024-12-14 | FREQ=MONTHLY;BYMONTH=6,12;BYMONTHDAY=20
            YEAR      | 2024-12-20 | 2023-12-15 | 2024-12-14 | FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=20
            """)
    void reports_cover_the_windows_of_decree_09_2019(
            ReportingWindow window, LocalDate due, LocalDate from, LocalDate to, String rule) {
        assertThat(window.of(due)).isEqualTo(new ReportingWindow.Window(from, to));
        assertThat(window.rule(20)).isEqualTo(rule);
    }
}

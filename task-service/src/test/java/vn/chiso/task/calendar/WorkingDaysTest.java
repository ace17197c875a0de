package vn.chiso.task.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.task.calendar.CalendarState.Day;
import vn.chiso.task.calendar.CalendarState.DayKind;
import vn.chiso.task.deadline.Term;

/** The days of 2025 as 8726/VPCP-KGVX arranged them: Friday 2 May was off and Saturday 26 April was worked. */
class WorkingDaysTest {

    private static final YearOfDays YEAR_2025 = new YearOfDays(List.of(
            day("2025-01-01", DayKind.HOLIDAY),
            day("2025-01-27", DayKind.HOLIDAY),
            day("2025-01-28", DayKind.HOLIDAY),
            day("2025-01-29", DayKind.HOLIDAY),
            day("2025-01-30", DayKind.HOLIDAY),
            day("2025-01-31", DayKind.HOLIDAY),
            day("2025-04-07", DayKind.HOLIDAY),
            day("2025-04-26", DayKind.SWAPPED_WORKING),
            day("2025-04-30", DayKind.HOLIDAY),
            day("2025-05-01", DayKind.HOLIDAY),
            day("2025-05-02", DayKind.SWAPPED_OFF),
            day("2025-09-01", DayKind.HOLIDAY),
            day("2025-09-02", DayKind.HOLIDAY)));

    private static Day day(String date, DayKind kind) {
        return new Day(LocalDate.parse(date), kind);
    }

    private static WorkingDays only2025() {
        return new WorkingDays(year -> {
            if (year != 2025) {
                throw new IllegalStateException("not loaded: " + year);
            }
            return YEAR_2025;
        });
    }

    @ParameterizedTest
    @CsvSource({
        // The Saturday that is worked counts, the five days off after it do not.
        "2025-04-24, 2, WORKING_DAYS, 2025-04-26",
        "2025-04-28, 2, WORKING_DAYS, 2025-05-05",
        "2025-01-24, 1, WORKING_DAYS, 2025-02-03",
        "2025-04-20, 10, DAYS, 2025-05-05",
        "2025-04-19, 7, DAYS, 2025-04-26",
        "2025-06-02, 1, WEEKS, 2025-06-09",
        "2025-01-31, 1, MONTHS, 2025-02-28",
        "2025-03-31, 1, MONTHS, 2025-05-05",
        "2025-05-31, 3, MONTHS, 2025-09-03"
    })
    void a_term_ends_as_the_civil_code_says(LocalDate event, int amount, Term.Unit unit, LocalDate end) {
        assertThat(only2025().endOf(new Term(amount, unit), event)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"2025-08-31, 2025-09-03", "2025-06-30, 2025-06-30", "2025-04-26, 2025-04-26", "2025-05-31, 2025-06-02"})
    void a_period_that_ends_on_a_day_off_ends_with_the_next_working_day(LocalDate last, LocalDate end) {
        assertThat(only2025().endOfPeriod(last)).isEqualTo(end);
    }

    @Test
    void a_year_that_is_not_loaded_is_not_guessed() {
        assertThatThrownBy(() -> only2025().after(LocalDate.of(2025, 12, 30), 2))
                .hasMessage("not loaded: 2026");
    }

    /** {@code -Dchiso.seed=…} tries others than those of every day. */
    @Test
    void the_end_of_a_term_is_a_working_day_and_no_earlier_day_would_do() {
        long seed = Long.getLong("chiso.seed", 20_250_502L);
        var random = new Random(seed);
        var days = only2025();
        for (int run = 0; run < 1_000; run++) {
            var event = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(300));
            int amount = 1 + random.nextInt(20);

            var end = days.endOf(new Term(amount, Term.Unit.WORKING_DAYS), event);

            assertThat(days.isWorking(end))
                    .as("%s + %d (seed %d)", event, amount, seed)
                    .isTrue();
            assertThat(event.plusDays(1).datesUntil(end.plusDays(1)).filter(days::isWorking))
                    .as("%s + %d (seed %d)", event, amount, seed)
                    .hasSize(amount);
        }
    }
}

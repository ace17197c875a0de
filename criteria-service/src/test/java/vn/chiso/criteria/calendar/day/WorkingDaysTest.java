package vn.chiso.criteria.calendar.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arithmetic over the years of the sample. */
class WorkingDaysTest {

    private static final LocalDate FIRST = LocalDate.parse("2023-01-01");

    @ParameterizedTest
    @CsvSource({
        // 2025: Friday 2 May is off, Saturday 26 April is worked for it.
        "2025-04-25, 1, 2025-04-26",
        "2025-04-25, 2, 2025-04-28",
        "2025-04-29, 1, 2025-05-05",
        "2025-05-02, 0, 2025-05-05",
        "2025-04-26, 0, 2025-04-26",
        "2025-05-05, -1, 2025-04-29",
        "2025-05-05, -3, 2025-04-26",
        // Tết 2024 is off from 8 to 14 February, both included.
        "2024-02-07, 1, 2024-02-15",
        "2024-02-15, -1, 2024-02-07",
        // Tết 2023 is off from 20 to 26 January.
        "2023-01-19, 1, 2023-01-27",
        // From one year into the next, over New Year's Day and the swapped 2 January 2026.
        "2025-12-31, 1, 2026-01-05",
        "2025-12-30, 2, 2026-01-05",
        "2026-01-05, -1, 2025-12-31",
        "2026-01-09, 1, 2026-01-10",
        // The deadlines of Vĩnh Linh: 31 March 2024 is a Sunday, 30 November a Saturday.
        "2024-03-31, 0, 2024-04-01",
        "2024-11-30, 0, 2024-12-02",
    })
    void the_nth_working_day_is_counted_over_holidays_and_swaps(LocalDate from, int days, LocalDate expected) {
        assertThat(SampleYears.arithmetic().shift(from, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2022-12-30, 0", "2026-12-31, 1", "2023-01-03, -1", "2027-01-04, -1", "2026-12-30, 2"})
    void a_year_that_is_not_loaded_is_refused_whether_asked_for_or_reached(LocalDate from, int days) {
        assertThatThrownBy(() -> SampleYears.arithmetic().shift(from, days)).isInstanceOf(SampleYears.NotLoaded.class);
    }

    /** Seeded. Going n working days on and back again ends where it began, and n counts the working days passed. */
    @Test
    void counting_on_and_back_agrees_with_counting_one_by_one() {
        var random = new Random(1912);
        var days = SampleYears.arithmetic();
        for (int i = 0; i < 3_000; i++) {
            var from = days.shift(FIRST.plusDays(40 + random.nextInt(1_300)), 0);
            int n = random.nextInt(25);
            var to = days.shift(from, n);
            assertThat(days.shift(to, -n)).isEqualTo(from);
            assertThat(from.datesUntil(to).filter(SampleYears::isWorking).count())
                    .isEqualTo(n);
        }
    }

    @Test
    void every_day_of_a_year_is_told_with_what_makes_it_special() {
        var days = SampleYears.of(2025).between(LocalDate.parse("2025-04-26"), LocalDate.parse("2025-05-05"));
        assertThat(days).hasSize(10);
        assertThat(days.stream()
                        .filter(CalendarDay::working)
                        .map(day -> day.date().getDayOfMonth()))
                .containsExactly(26, 28, 29, 5);
        assertThat(days.get(6).entry().kind()).isEqualTo(DayKind.SWAPPED_OFF);
        assertThat(days.get(1).entry()).isNull();
    }

    @Test
    void a_year_contradicts_itself_in_four_ways() {
        var faults = CalendarFault.of(
                2025,
                List.of(
                        entry("2024-12-31", DayKind.HOLIDAY),
                        entry("2025-01-01", DayKind.HOLIDAY),
                        entry("2025-01-01", DayKind.COMPENSATORY),
                        entry("2025-01-04", DayKind.COMPENSATORY),
                        entry("2025-01-05", DayKind.SWAPPED_OFF),
                        entry("2025-01-06", DayKind.SWAPPED_WORKING),
                        entry("2025-01-11", DayKind.SWAPPED_WORKING),
                        entry("2025-01-12", DayKind.HOLIDAY)));
        assertThat(faults.stream()
                        .map(fault -> fault.position() + " " + fault.kind().id()))
                .containsExactly(
                        "0 date-outside-year",
                        "2 date-repeated",
                        "3 day-off-on-weekend",
                        "4 day-off-on-weekend",
                        "5 working-swap-on-weekday");
    }

    private static CalendarEntry entry(String date, DayKind kind) {
        return new CalendarEntry(
                LocalDate.parse(date),
                kind,
                "n",
                new CalendarSource("1/QĐ", LocalDate.parse("2024-11-26"), "CP", null));
    }
}

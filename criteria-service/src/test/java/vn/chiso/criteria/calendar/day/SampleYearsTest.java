package vn.chiso.criteria.calendar.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The calendars of 2023 to 2026 against what the law and the published arrangements say, figured out another way. */
class SampleYearsTest {

    /** Labour Code 2019, article 112: 1 + 5 + 1 + 1 + 1 + 2 days. */
    private static final int HOLIDAYS = 11;

    static List<Integer> years() {
        return SampleYears.years();
    }

    @Test
    void the_years_are_2023_to_2026() {
        assertThat(years()).containsExactly(2023, 2024, 2025, 2026);
    }

    /** Eleven weekdays are off, since each holiday on a day of rest is made up for and each swap gives as much as it takes. */
    @ParameterizedTest
    @CsvSource({"2023, 249", "2024, 251", "2025, 250", "2026, 250"})
    void a_year_has_its_weekdays_less_the_holidays_of_the_law(int year, int expected) {
        long weekdays = Year.of(year)
                .atDay(1)
                .datesUntil(Year.of(year + 1).atDay(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .count();
        assertThat(SampleYears.of(year).workingDays()).isEqualTo(expected);
        assertThat(weekdays - HOLIDAYS).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("years")
    void holidays_are_eleven_each_made_up_for_and_each_swap_is_worked(int year) {
        var count = new EnumMap<DayKind, Integer>(DayKind.class);
        var entries = SampleYears.entries(year);
        entries.forEach(entry -> count.merge(entry.kind(), 1, Integer::sum));
        long onRest = entries.stream()
                .filter(entry -> entry.kind() == DayKind.HOLIDAY && YearDays.isWeekend(entry.date()))
                .count();
        assertThat(count.get(DayKind.HOLIDAY)).isEqualTo(HOLIDAYS);
        assertThat(count.getOrDefault(DayKind.COMPENSATORY, 0)).isEqualTo((int) onRest);
        assertThat(count.getOrDefault(DayKind.SWAPPED_OFF, 0))
                .isEqualTo(count.getOrDefault(DayKind.SWAPPED_WORKING, 0));
        assertThat(CalendarFault.of(year, entries)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("years")
    void every_entry_names_its_document(int year) {
        assertThat(SampleYears.entries(year)).allSatisfy(entry -> {
            var source = entry.source();
            assertThat(source.issuer()).isNotBlank();
            assertThat(source.date()).isBefore(entry.date());
            assertThat(source.number() != null || source.reference() != null).isTrue();
        });
    }

    /** As announced: from the first to the last day off, the days around them worked. */
    @ParameterizedTest
    @CsvSource({
        "2023-01-20, 2023-01-26", // Tết Quý Mão
        "2023-04-29, 2023-05-03",
        "2023-09-01, 2023-09-04",
        "2024-02-08, 2024-02-14", // Tết Giáp Thìn
        "2024-04-27, 2024-05-01",
        "2024-08-31, 2024-09-03",
        "2025-01-25, 2025-02-02", // Tết Ất Tỵ
        "2025-04-30, 2025-05-04",
        "2025-08-30, 2025-09-02",
        "2026-01-01, 2026-01-04",
        "2026-02-14, 2026-02-22", // Tết Bính Ngọ
        "2026-04-25, 2026-04-27",
        "2026-08-29, 2026-09-02",
    })
    void days_off_in_a_row_are_those_announced(LocalDate first, LocalDate last) {
        assertThat(first.datesUntil(last.plusDays(1))).noneMatch(SampleYears::isWorking);
        if (first.getDayOfYear() > 1) {
            assertThat(SampleYears.isWorking(first.minusDays(1))).isTrue();
        }
        assertThat(SampleYears.isWorking(last.plusDays(1))).isTrue();
    }

    /** New Year's Day of the moon and the tenth day of its third month. */
    @ParameterizedTest
    @CsvSource({"2023-01-22, 2023-04-29", "2024-02-10, 2024-04-18", "2025-01-29, 2025-04-07", "2026-02-17, 2026-04-26"})
    void the_days_of_the_moon_are_off(LocalDate tet, LocalDate kings) {
        assertThat(entry(tet).name()).isEqualTo("Tết Âm lịch");
        assertThat(entry(kings).name()).startsWith("Giỗ Tổ Hùng Vương");
        assertThat(entry(tet.minusDays(1)).kind()).isEqualTo(DayKind.HOLIDAY);
        assertThat(entry(tet.plusDays(2)).kind()).isEqualTo(DayKind.HOLIDAY);
    }

    @ParameterizedTest
    @CsvSource({"2024-04-29, 2024-05-04", "2025-05-02, 2025-04-26", "2026-01-02, 2026-01-10", "2026-08-31, 2026-08-22"})
    void a_swap_takes_a_weekday_and_gives_a_saturday(LocalDate off, LocalDate worked) {
        assertThat(SampleYears.isWorking(off)).isFalse();
        assertThat(SampleYears.isWorking(worked)).isTrue();
        assertThat(worked.getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(entry(off).source()).isEqualTo(entry(worked).source());
    }

    private static CalendarEntry entry(LocalDate date) {
        return SampleYears.entries(date.getYear()).stream()
                .filter(entry -> entry.date().equals(date))
                .findFirst()
                .orElseThrow();
    }
}

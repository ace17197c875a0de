package vn.chiso.criteria.regulation.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueRuleTest {

    @ParameterizedTest
    @CsvSource({"2024, 12-14, 0, 2024-12-14", "2024, 01-15, 1, 2025-01-15"})
    void a_yearly_day_is_that_of_the_period_or_of_the_year_after(int year, String day, int offset, LocalDate due) {
        assertThat(new DueRule.YearlyDay(day, offset).in(Year.of(year))).isEqualTo(due);
    }

    /** Periods are four digits, whatever year they mean. */
    @ParameterizedTest
    @CsvSource({"999, 12-14, 0", "9999, 12-14, 1"})
    void a_year_of_other_than_four_digits_has_its_day_as_well(int year, String day, int offset) {
        assertThat(new DueRule.YearlyDay(day, offset).in(Year.of(year))).isEqualTo(LocalDate.of(year + offset, 12, 14));
    }
}

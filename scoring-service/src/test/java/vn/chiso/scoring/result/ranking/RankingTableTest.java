package vn.chiso.scoring.result.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTableTest {

    @ParameterizedTest
    @CsvSource({
        "90, 90.00",
        "89.5, 89.50",
        "94.7368421052631578947, 94.74",
        // Below the bound of a class, and never shown as if it had reached it.
        "89.996, 89.996",
        "89.99999, 89.99999",
        "79.9952380952380952380, 79.995",
        "89.9999999999, 89.99999999",
        // Above it, where a bound is exclusive.
        "90.0004, 90.0004",
        "87.50049, 87.5005",
        "66.6666666666666666667, 66.67",
    })
    void an_index_is_never_shown_rounder_than_it_is(BigDecimal percent, BigDecimal shown) {
        assertThat(RankingTable.shown(percent)).isEqualTo(shown);
    }
}

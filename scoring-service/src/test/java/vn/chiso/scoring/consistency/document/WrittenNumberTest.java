package vn.chiso.scoring.consistency.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,5        | 0.5   |     | false",
                "47.37      | 47.37 |     | false",
                "-0,01      | -0.01 |     | false",
                "−3,5       | -3.5  |     | false",
                "+2         | 2     |     | false",
                "5.00       | 5.00  |     | false",
                "90,9/100   | 90.9  | 100 | false",
                "6,71 / 10  | 6.71  | 10  | false",
                "04/11      | 4     | 11  | false",
                "82,13%     | 82.13 |     | true",
                "94.74 %    | 94.74 |     | true",
                "0,125      | 0.125 |     | false",
                "31017      | 31017 |     | false",
                "1234,5     | 1234.5 |    | false"
            })
    void a_number_in_either_notation_is_read_exactly(String text, String amount, String outOf, boolean percent) {
        assertThat(WrittenNumber.of(text)).isInstanceOfSatisfying(WrittenNumber.Exact.class, exact -> {
            assertThat(exact.amount()).isEqualByComparingTo(amount);
            assertThat(exact.outOf() == null ? null : exact.outOf().toPlainString())
                    .isEqualTo(outOf);
            assertThat(exact.percent()).isEqualTo(percent);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "1,234", "30.982", "1.234,5", "1,234.5", "1.234.567", "5/1.000", "12,34,5"})
    void what_may_be_thousands_is_not_guessed(String text) {
        assertThat(WrittenNumber.of(text)).isInstanceOf(WrittenNumber.Ambiguous.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "không",
                "5 điểm",
                "1e5",
                "0x10",
                "٣",
                "5,",
                ",5",
                "1/2/3",
                "--5",
                "%",
                "1234567890123456789012345678901234567890"
            })
    void what_is_no_number_is_unreadable(String text) {
        assertThat(WrittenNumber.of(text)).isInstanceOf(WrittenNumber.Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {"0,5 | ','", "47.37 | .", "90,9/100 | ','", "5 | ''", "1.234,5 | ''", "82,13% | ','"})
    void the_decimal_mark_is_told(String text, String mark) {
        assertThat(WrittenNumber.mark(text)).isEqualTo(mark);
    }
}

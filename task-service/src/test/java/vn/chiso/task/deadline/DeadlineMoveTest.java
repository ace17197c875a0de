package vn.chiso.task.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineMoveTest {

    private static DeadlineReading read(String text) {
        return DeadlineReader.read(text, new ReadingContext(2024, LocalDate.of(2024, 3, 12)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trước ngày 31/3/2024   | trước ngày 30/9/2024",
                "trước ngày 31/3/2024   | Quý III/2024",
                "Tháng 6/2024           | Thường xuyên",
                "                       | Tháng 6/2024",
                "đến 30/6/2024 đạt 50% và đến 30/11/2024 đạt 100% | đến 31/7/2024 đạt 50% và đến 30/11/2024 đạt 100%",
                "Ngày 25 hằng tháng     | Ngày 20 hằng tháng",
                "Ngày 25 hằng tháng     | ngày 25 hàng tháng",
                "Khi có chỉ đạo của tỉnh | Khi có chỉ đạo của tỉnh",
            })
    void work_goes_on_by_it(String from, String to) {
        assertThat(DeadlineMove.isPossible(read(from), read(to))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ngày 25 hằng tháng      | Tháng 6/2024",
                "Tháng 6/2024            | Hằng tháng",
                "đến 30/6/2024 đạt 50% và đến 30/11/2024 đạt 100% | đến 30/11/2024 đạt 100%",
                "Tháng 6/2024            | Khi có chỉ đạo của tỉnh",
            })
    void is_other_work(String from, String to) {
        assertThat(DeadlineMove.isPossible(read(from), read(to))).isFalse();
    }
}

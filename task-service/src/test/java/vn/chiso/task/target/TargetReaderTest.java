package vn.chiso.task.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.task.deadline.RealDocuments;

class TargetReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    100%                                        | 100    | REACHED
                    100 %                                       | 99.99  | NOT_REACHED
                    >=30%                                       | 30     | REACHED
                    ≥ 30 %                                      | 29.999 | NOT_REACHED
                    từ 30% trở lên                              | 30.0   | REACHED
                    >80%                                        | 80     | NOT_REACHED
                    trên 80 %                                   | 80.01  | REACHED
                    ít nhất 97,5%                               | 97.5   | REACHED
                    top 3 of the province                       | 3      | REACHED
                    Top 3                                       | 4      | NOT_REACHED
                    thuộc nhóm 03 địa phương cao nhất tỉnh      | 1      | REACHED
                    >=+0.7% year on year                        | 0.7    | REACHED
                    +0,7 %                                      | 0.69   | NOT_REACHED
                    Tăng ít nhất 0,7% so với năm 2023           | 0.70   | REACHED
                    hoàn thành tốt                              | 100    | UNDECIDED
                    80% hoặc 90%                                | 100    | UNDECIDED
                    """)
    void a_target_is_read_and_judged_exactly(String text, BigDecimal actual, TargetVerdict verdict) {
        assertThat(TargetReader.read(text).judge(actual)).isEqualTo(verdict);
    }

    @Test
    void every_target_of_the_real_plan_is_understood() {
        assertThat(RealDocuments.rows("tuy-phuoc-2024-plan").stream()
                        .map(row -> row.getField("target"))
                        .filter(target -> !target.isEmpty())
                        .map(TargetReader::read))
                .hasSize(21)
                .noneMatch(Target.Unread.class::isInstance);
    }
}

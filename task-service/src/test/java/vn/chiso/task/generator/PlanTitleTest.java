package vn.chiso.task.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.task.unit.NamedUnit;

class PlanTitleTest {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PAR_INDEX       | 2023    | trong công tác cải cách hành chính năm 2023",
                "TASK_COMPLETION | 2023    | trong đánh giá mức độ hoàn thành nhiệm vụ năm 2023",
                "DTI             | 2024-Q3 | trong chương trình DTI quý 3 năm 2024",
                "PAR_INDEX       | 2024-H1 | trong công tác cải cách hành chính 6 tháng đầu năm 2024",
                "PAR_INDEX       | 2024-H2 | trong công tác cải cách hành chính 6 tháng cuối năm 2024",
                "PAR_INDEX       | 2024-05 | trong công tác cải cách hành chính tháng 5 năm 2024",
                "                | 2023    | năm 2023",
                "PAR_INDEX       | 2021-23 | trong công tác cải cách hành chính kỳ 2021-23"
            })
    void a_drafted_plan_names_its_programme_and_period(String programme, String period, String words) {
        var unit = new NamedUnit(UUID.randomUUID(), "QT.X503", "UBND xã Vĩnh Chấp");
        var result = new PublishedResult(UUID.randomUUID(), null, programme, period, unit, List.of());

        assertThat(PlanTitle.of(result))
                .isEqualTo("Kế hoạch khắc phục tồn tại, hạn chế " + words + " của UBND xã Vĩnh Chấp");
    }
}

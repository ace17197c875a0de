package vn.chiso.task.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.chiso.task.deadline.DeadlineReader;
import vn.chiso.task.deadline.ReadingContext;

class LargePlanTest {

    private static final ReadingContext OF_2024 = new ReadingContext(2024, null);

    private static PlanRow row(int number, String task, String unit, String time) {
        return new PlanRow(
                "k" + number, "I." + number, "I", "Nội dung", task, Set.of(unit), DeadlineReader.read(time, OF_2024));
    }

    /** Compared each with each, these take many minutes. */
    @Test
    @Timeout(20)
    void an_imported_plan_of_many_rows_is_checked_while_a_person_waits() {
        var rows = IntStream.range(0, 20_000)
                .mapToObj(i -> i % 2 == 0
                        ? row(
                                i,
                                "Đôn đốc các đơn vị; kết thúc văn bản số " + (i + 1),
                                "Văn phòng",
                                "trước ngày 10/12/2024")
                        : row(i, "Kết thúc văn bản số " + i, "Đơn vị " + i, "trước ngày 14/12/2024, 31/02/2024"))
                .toList();
        var performer = row(20_000, "Kết thúc văn bản số 3", "UBND xã", "trước ngày 14/12/2024");

        var found = new SupervisorDueBeforePerformer()
                .check(new CheckedPlan(
                        OF_2024,
                        null,
                        Stream.concat(rows.stream(), Stream.of(performer)).toList()))
                .toList();

        assertThat(found)
                .singleElement()
                .satisfies(finding -> assertThat(finding.rows()).isEqualTo(List.of("k2", "k20000")));
    }
}

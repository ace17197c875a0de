package vn.chiso.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelinessTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    NOT_STARTED, 2024-03-31, -,          2024-03-08, ON_TRACK
                    IN_PROGRESS, 2024-03-31, -,          2024-03-28, ON_TRACK
                    IN_PROGRESS, 2024-03-31, -,          2024-03-29, DUE_SOON
                    NOT_STARTED, 2024-03-31, -,          2024-03-31, DUE_SOON
                    NOT_STARTED, 2024-03-31, -,          2024-04-01, OVERDUE
                    IN_PROGRESS, 2024-03-31, -,          2024-04-01, OVERDUE
                    DONE,        2024-03-31, 2024-03-31, 2024-06-01, DONE_ON_TIME
                    DONE,        2024-03-31, 2024-04-01, 2024-04-01, DONE_LATE
                    NOT_STARTED, -,          -,          2024-04-01, NO_DATE
                    DONE,        -,          2024-04-01, 2024-04-01, NO_DATE
                    """)
    void lateness_follows_from_the_day(
            WorkState work, LocalDate due, LocalDate doneOn, LocalDate today, Timeliness expected) {
        assertThat(Timeliness.of(work, due, doneOn, today, 3)).contains(expected);
    }

    @Test
    void recalled_work_is_neither_in_time_nor_late() {
        LocalDate due = LocalDate.of(2024, 3, 31);

        assertThat(Timeliness.of(WorkState.RECALLED, due, null, due.plusDays(9), 3))
                .isEmpty();
    }
}

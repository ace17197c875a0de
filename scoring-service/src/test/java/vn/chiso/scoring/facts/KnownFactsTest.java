package vn.chiso.scoring.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.classification.Facts;
import vn.chiso.scoring.indicator.IndicatorValues;
import vn.chiso.scoring.indicator.MeasuredValue;

/** What punctuality says of a unit's tasks, and what it does not. */
class KnownFactsTest {

    @Test
    void a_whole_figure_that_leaves_nothing_out_says_that_all_is_done_in_time() {
        assertThat(KnownFacts.tasks(List.of(punctuality(2, 2, true)))).isEqualTo(new Facts.Tasks(2, 2, 0));
    }

    @Test
    void a_whole_figure_beside_open_or_unreviewed_work_says_nothing() {
        assertThat(KnownFacts.tasks(List.of(punctuality(2, 2, false)))).isNull();
    }

    @Test
    void a_figure_that_is_not_whole_does_not_say_whether_work_is_late_or_undone() {
        assertThat(KnownFacts.tasks(List.of(punctuality(1, 2, true)))).isNull();
    }

    private static MeasuredValue punctuality(long numerator, long denominator, boolean settled) {
        return new MeasuredValue(
                IndicatorValues.TASK_PUNCTUALITY,
                UUID.randomUUID(),
                null,
                BigDecimal.valueOf(numerator),
                BigDecimal.valueOf(denominator),
                settled);
    }
}

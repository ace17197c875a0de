package vn.chiso.task.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.chiso.task.deadline.Deadline;
import vn.chiso.task.deadline.DeadlineReader;
import vn.chiso.task.deadline.ReadingContext;

/** From the words of a document to days, for any day and any start; {@code -Dchiso.seed=…} tries others than those of every day. */
class RecurringTextPropertyTest {

    private static final int RUNS = 500;

    private final long seed = Long.getLong("chiso.seed", 20_240_331L);
    private final Random random = new Random(seed);

    private static Recurrence rule(String text) throws RuleFaultException {
        var reading = DeadlineReader.read(text, ReadingContext.unknown());
        assertThat(reading.deadline()).as(text).isInstanceOf(Deadline.Recurring.class);
        return Recurrence.of(((Deadline.Recurring) reading.deadline()).rule());
    }

    private LocalDate anyStart() {
        return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(36_000));
    }

    @Test
    void a_day_of_every_month_is_that_day_or_the_last_one_and_no_month_is_left_out() throws RuleFaultException {
        for (int run = 0; run < RUNS; run++) {
            int day = 1 + random.nextInt(31);
            var start = anyStart();
            var text = List.of("ngày %d hằng tháng", "Định kỳ trước ngày %d hàng tháng", "ngày %02d của tháng")
                    .get(random.nextInt(3))
                    .formatted(day);

            var days = rule(text).from(start).limit(30).toList();

            var first = YearMonth.from(days.getFirst());
            assertThat(days.getFirst())
                    .as("%s from %s (seed %d)", text, start, seed)
                    .isBetween(start, start.plusMonths(1));
            for (int i = 0; i < days.size(); i++) {
                var month = first.plusMonths(i);
                assertThat(days.get(i))
                        .as("%s from %s (seed %d)", text, start, seed)
                        .isEqualTo(month.atDay(Math.min(day, month.lengthOfMonth())));
            }
        }
    }

    @Test
    void a_period_without_a_day_ends_on_its_last_one() throws RuleFaultException {
        for (int run = 0; run < RUNS; run++) {
            var start = anyStart();
            int months = List.of(1, 3, 12).get(random.nextInt(3));
            var text = months == 1 ? "Hàng tháng" : months == 3 ? "Hàng quý" : "Hàng năm";

            var days = rule(text).from(start).limit(10).toList();

            assertThat(days).as("%s from %s (seed %d)", text, start, seed).allSatisfy(day -> {
                assertThat(day).isEqualTo(YearMonth.from(day).atEndOfMonth());
                assertThat(day.getMonthValue() % months).isZero();
            });
            assertThat(YearMonth.from(days.getFirst()).plusMonths(9L * months))
                    .isEqualTo(YearMonth.from(days.getLast()));
        }
    }
}

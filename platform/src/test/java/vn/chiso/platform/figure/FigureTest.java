package vn.chiso.platform.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FigureTest {

    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1);
    private final Figure figure = new Figure(nanoTime::get);

    private static Number fails() {
        throw new IllegalStateException("the database is away");
    }

    @Test
    void a_figure_that_was_never_counted_is_not_zero() {
        assertThat(figure.value()).isNull();
    }

    @Test
    void a_count_that_fails_forgets_what_was_counted_before() {
        figure.count(() -> 7);
        assertThat(figure.value()).isEqualTo(7);

        assertThatThrownBy(() -> figure.count(FigureTest::fails)).hasMessage("the database is away");

        assertThat(figure.value()).isNull();
        figure.count(() -> 0);
        assertThat(figure.value()).isEqualTo(0);
    }

    @Test
    void figures_that_are_counted_together_are_lost_together() {
        var other = new Figure();
        other.set(1);
        assertThatThrownBy(() -> Figure.countTogether(List.of(figure, other), () -> {
                    figure.set(3);
                    fails();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(figure.value()).isNull();
        assertThat(other.value()).isNull();
    }

    @Test
    void a_count_that_hangs_does_not_leave_the_last_number_standing() {
        figure.set(2);
        nanoTime.addAndGet(TimeUnit.SECONDS.toNanos(Figure.KNOWN_FOR_SECONDS));
        assertThat(figure.value()).isEqualTo(2);
        nanoTime.addAndGet(1_000_000);
        assertThat(figure.value()).isNull();
    }
}

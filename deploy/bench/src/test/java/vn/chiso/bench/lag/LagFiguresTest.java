package vn.chiso.bench.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.chiso.bench.Figure;

class LagFiguresTest {

    private static List<Double> seconds(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(at -> at / 100.0).toList();
    }

    @Test
    void a_hundred_events_have_a_percentile_and_fewer_the_longest_of_them() {
        var figures = LagFigures.of(
                List.of("a.b → scoring", "a.c → task"),
                Map.of("a.b", 100L, "a.c", 99L),
                Map.of("a.b → scoring", seconds(100).reversed(), "a.c → task", seconds(99)));

        assertThat(figures)
                .extracting(Figure::name)
                .containsExactly("event lag p99, a.b → scoring (100)", "event lag max of 99, a.c → task");
        assertThat(figures).extracting(Figure::value).containsExactly(0.99, 0.99);
        assertThat(figures).extracting(Figure::peerValue).containsExactly(0.5, 0.5);
        assertThat(figures).extracting(Figure::met).containsOnly(true);
    }

    @Test
    void one_event_that_is_late_misses_the_bar_where_there_are_few() {
        var figures = LagFigures.of(List.of("a.b → task"), Map.of("a.b", 2L), Map.of("a.b → task", List.of(1.5, 0.1)));

        assertThat(figures.getFirst().value()).isEqualTo(1.5);
        assertThat(figures.getFirst().met()).isFalse();
    }

    @Test
    void a_pair_without_an_event_is_told() {
        var figures = LagFigures.of(List.of("a.b → task"), Map.of("a.c", 5L), Map.of());

        assertThat(figures).extracting(Figure::name).containsExactly("event lag, a.b → task: no event, not measured");
        assertThat(figures.getFirst().met()).isNull();
    }

    @Test
    void events_that_a_consumer_did_not_take_miss_the_bar() {
        var figures = LagFigures.of(
                List.of("a.b → scoring", "a.b → task"), Map.of("a.b", 300L), Map.of("a.b → scoring", seconds(20)));

        assertThat(figures)
                .extracting(Figure::name)
                .containsExactly(
                        "event lag, a.b → scoring: only 20 of 300 taken, max",
                        "event lag, a.b → task: only 0 of 300 taken, max");
        assertThat(figures).extracting(Figure::value).containsExactly(0.2, 0.0);
        assertThat(figures).extracting(Figure::met).containsOnly(false);
    }
}

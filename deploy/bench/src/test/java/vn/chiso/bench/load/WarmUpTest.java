package vn.chiso.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    private final List<Duration> windows = new ArrayList<>();

    @Test
    void it_ends_with_the_first_window_that_is_no_faster() {
        var rates = List.of(100.0, 150.0, 170.0, 172.0, 400.0).iterator();
        new WarmUp(Duration.ofSeconds(2)).of(window -> next(window, rates));
        assertThat(windows).hasSize(4).containsOnly(Duration.ofSeconds(2));
    }

    @Test
    void a_slower_window_is_no_faster_one() {
        var rates = List.of(100.0, 80.0, 400.0).iterator();
        new WarmUp(Duration.ofSeconds(2)).of(window -> next(window, rates));
        assertThat(windows).hasSize(2);
    }

    @Test
    void what_becomes_ever_faster_is_not_waited_for_forever() {
        new WarmUp(Duration.ofSeconds(2)).of(window -> {
            windows.add(window);
            return Math.pow(2, windows.size());
        });
        assertThat(windows).hasSize(6);
    }

    private double next(Duration window, Iterator<Double> rates) {
        windows.add(window);
        return rates.next();
    }
}

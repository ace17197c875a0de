package vn.chiso.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    @Test
    void a_part_that_fails_leaves_the_figures_of_the_others_and_is_told() {
        var attempts = new Attempts();

        attempts.part("one", () -> List.of(Figure.reported("entry", 1, "s")));
        attempts.part("gateway", () -> {
            throw new IllegalStateException("on purpose, for this test");
        });
        attempts.part("other", () -> List.of(Figure.atMost("start", 2, "s", 3)));

        assertThat(attempts.isAnyFailed()).isTrue();
        assertThat(attempts.figures()).extracting(Figure::name).containsExactly("entry", "gateway: failed", "start");
        assertThat(attempts.figures().get(1).met()).isFalse();
    }
}

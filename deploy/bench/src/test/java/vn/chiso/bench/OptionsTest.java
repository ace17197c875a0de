package vn.chiso.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void several_parts_may_be_asked_for_and_without_any_all_are() {
        var some = Options.parse(List.of("--only=lag,gateway", "--profile=/tmp/flame.html"));

        assertThat(some.has("lag") && some.has("gateway")).isTrue();
        assertThat(some.has("system")).isFalse();
        assertThat(some.profile()).isEqualTo(Path.of("/tmp/flame.html"));
        assertThat(Options.parse(List.of()).has("system")).isTrue();
    }
}

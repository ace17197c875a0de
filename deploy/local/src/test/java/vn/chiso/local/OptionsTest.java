package vn.chiso.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.local.system.Service;
import vn.chiso.local.system.StartException;

class OptionsTest {

    @Test
    void without_options_everything_runs_on_the_usual_ports() {
        Options options = Options.parse(List.of());

        assertThat(options.reset()).isFalse();
        assertThat(options.ports().of(Service.GATEWAY)).isEqualTo(8080);
        assertThat(options.services()).containsExactlyInAnyOrder(Service.values());
        assertThat(options.layout().data()).endsWithRaw(Path.of(".chiso/data"));
    }

    @Test
    void an_offset_moves_every_port() {
        Options options = Options.parse(List.of("--port-offset", "20000", "--reset"));

        assertThat(options.ports().of(Service.GATEWAY)).isEqualTo(28080);
        assertThat(options.ports().management(Service.TASK)).isEqualTo(29083);
        assertThat(options.reset()).isTrue();
    }

    @Test
    void a_service_can_be_left_to_a_debugger() {
        assertThat(Options.parse(List.of("--without", "task-service")).services())
                .doesNotContain(Service.TASK)
                .hasSize(4);
        assertThat(Options.parse(List.of("--without", "services")).services()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prot-offset", "--port-offset", "--data", "--without", "up"})
    void what_is_not_understood_is_refused(String option) {
        assertThatThrownBy(() -> Options.parse(List.of(option)))
                .isInstanceOf(StartException.class)
                .hasMessageContaining(option);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten", "-1", "30000"})
    void an_impossible_offset_is_refused(String offset) {
        assertThatThrownBy(() -> Options.parse(List.of("--port-offset", offset)).ports())
                .isInstanceOf(StartException.class)
                .hasMessageContaining("--port-offset");
    }
}

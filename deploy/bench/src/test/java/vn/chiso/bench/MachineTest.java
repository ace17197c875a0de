package vn.chiso.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MachineTest {

    @Test
    void figures_name_day_processors_memory_java_and_options() {
        assertThat(Machine.line(List.of("--runs=3", "--only=jmh")))
                .matches("\\d{4}-\\d\\d-\\d\\d, \\d+ × .+, \\d+ GiB, .+, Java \\d+.*, --runs=3 --only=jmh");
    }
}

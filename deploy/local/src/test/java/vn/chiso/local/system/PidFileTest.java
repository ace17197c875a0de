package vn.chiso.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path data;

    private Layout layout;

    @BeforeEach
    void make_folders() throws IOException {
        layout = new Layout(Layout.findRoot(), data);
        Files.createDirectories(layout.run());
    }

    @Test
    void a_living_process_is_recognised() {
        PidFile file = PidFile.write(layout, "part", ProcessHandle.current());

        assertThat(file.survivor()).contains(ProcessHandle.current());
    }

    @Test
    void a_stranger_that_got_the_same_process_id_is_left_alone() throws IOException {
        Files.writeString(
                layout.run().resolve("part.pid"), ProcessHandle.current().pid() + " 1000");

        assertThat(PidFile.of(layout, "part").survivor()).isEmpty();
    }

    @Test
    void a_cut_off_or_missing_file_names_nobody() throws IOException {
        assertThat(PidFile.of(layout, "part").survivor()).isEmpty();

        Files.writeString(layout.run().resolve("part.pid"), "12");

        assertThat(PidFile.of(layout, "part").survivor()).isEmpty();
    }
}

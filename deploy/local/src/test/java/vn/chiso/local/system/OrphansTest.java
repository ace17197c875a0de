package vn.chiso.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {

    @TempDir
    Path data;

    private final List<String> lines = new ArrayList<>();
    private final List<Process> started = new ArrayList<>();
    private Layout layout;
    private Kafka kafka;

    @BeforeEach
    void make_folders() throws IOException {
        layout = new Layout(Layout.findRoot(), data);
        Files.createDirectories(layout.run());
        Files.createDirectories(layout.postgres());
        kafka = new Kafka(new Settings(layout, new Ports(0), EnumSet.noneOf(Service.class), false));
    }

    @AfterEach
    void end_all() {
        started.forEach(Process::destroyForcibly);
    }

    private Process process(String... command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }

    private void stopOrphans() {
        new Orphans(layout, lines::add).stop(List.of(kafka));
    }

    @Test
    void a_part_that_outlived_its_launcher_is_stopped() throws IOException {
        Process orphan = process("sleep", "600");
        PidFile.write(layout, "kafka", orphan.toHandle());

        stopOrphans();

        assertThat(orphan.isAlive()).isFalse();
        assertThat(lines).singleElement().asString().contains("kafka").contains(String.valueOf(orphan.pid()));
    }

    @Test
    void one_that_does_not_listen_to_a_polite_signal_is_killed() throws IOException {
        // Says when it is deaf, so that the signal does not come before.
        Process deaf = process("sh", "-c", "trap '' TERM; echo deaf; while true; do sleep 1; done");
        assertThat(deaf.inputReader().readLine()).isEqualTo("deaf");
        PidFile.write(layout, "kafka", deaf.toHandle());

        new Orphans(layout, lines::add, java.time.Duration.ofMillis(300)).stop(List.of(kafka));

        assertThat(deaf.isAlive()).isFalse();
    }

    @Test
    void a_stranger_whose_id_the_database_once_had_is_left_alone() throws IOException {
        Process stranger = process("sleep", "600");
        Files.writeString(
                layout.postgres().resolve("postmaster.pid"), stranger.pid() + "\n" + layout.postgres() + "\n");

        stopOrphans();

        assertThat(stranger.isAlive()).isTrue();
        assertThat(lines).isEmpty();
    }

    @Test
    void a_database_on_our_data_is_stopped_even_if_nobody_noted_it() throws IOException {
        Process postgres = process("sh", "-c", "while true; do sleep 1; done # " + layout.postgres());
        Files.writeString(layout.postgres().resolve("postmaster.pid"), postgres.pid() + "\n");

        stopOrphans();

        assertThat(postgres.isAlive()).isFalse();
    }
}

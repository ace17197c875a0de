package vn.chiso.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** deploy/backup/nightly.sh makes room, and only of what it has taken itself. The back-up is stood in for. */
class NightlyScriptTest {

    @TempDir
    Path folder;

    private Path backups;

    @BeforeEach
    void a_back_up_that_only_makes_its_folder() throws IOException {
        Path program = Files.writeString(folder.resolve("backup.sh"), "#!/bin/sh\nmkdir \"$1\"\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.copy(Repository.path("deploy/backup/nightly.sh"), folder.resolve("nightly.sh"));
        backups = Files.createDirectory(folder.resolve("backups"));
    }

    private List<String> left() throws IOException {
        try (Stream<Path> all = Files.list(backups)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private void nightly(String... kept) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of("sh", folder.resolve("nightly.sh").toString(), backups.toString()), Stream.of(kept))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }

    private Path night(String name) throws IOException {
        return Files.createDirectory(backups.resolve(name));
    }

    @Test
    void the_newest_stay_beside_the_new_one() throws IOException, InterruptedException {
        for (String day : List.of("03", "01", "02")) {
            Path evidence =
                    Files.createDirectory(night("2026-03-" + day + "-0130").resolve("content"));
            Files.writeString(evidence.resolve("file"), "x");
            Files.setPosixFilePermissions(evidence, PosixFilePermissions.fromString("r-xr-x---"));
        }

        nightly("2");

        assertThat(left()).hasSize(3).startsWith("2026-03-02-0130", "2026-03-03-0130");
        assertThat(left().getLast()).matches("\\d{4}-\\d\\d-\\d\\d-\\d{4}");
        // Else the temporary folder could not be removed by anybody but root.
        for (String day : List.of("02", "03")) {
            Files.setPosixFilePermissions(
                    backups.resolve("2026-03-" + day + "-0130/content"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void without_a_number_a_week_stays() throws IOException, InterruptedException {
        for (int day = 10; day < 20; day++) {
            night("2026-03-" + day + "-0130");
        }
        nightly();
        assertThat(left()).hasSize(8).startsWith("2026-03-13-0130");
    }

    @Test
    void what_a_killed_run_has_left_goes_and_what_one_fills_or_somebody_else_has_put_there_does_not()
            throws IOException, InterruptedException {
        FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        Files.setLastModifiedTime(night("2026-03-01-0130.partial"), yesterday);
        Files.setLastModifiedTime(night("before-the-move.partial"), yesterday);
        night("2026-03-02-0130.partial");
        night("lost+found");

        nightly("1");

        assertThat(left()).hasSize(4).contains("2026-03-02-0130.partial", "before-the-move.partial", "lost+found");
    }
}

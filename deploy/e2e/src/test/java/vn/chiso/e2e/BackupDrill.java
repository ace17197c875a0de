package vn.chiso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Layout;
import vn.chiso.local.system.Progress;
import vn.chiso.local.system.Service;

/** What an operator does before and after the data room has burnt down, by the scripts of deploy/backup. */
final class BackupDrill {

    /** For one script; it is a matter of seconds on the data of the sample. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Path folder;

    BackupDrill(Path folder) {
        this.folder = folder;
    }

    void take(ChisoSystem system) throws IOException {
        // It comes with the first upload, and a back-up wants to see it.
        Files.createDirectories(system.settings().layout().evidence());
        run(system, "backup.sh", folder.toString());
    }

    /** Databases, topics and evidence are gone; what comes back is a system on a fresh broker. */
    ChisoSystem loseEverythingAndRestore(ChisoSystem system) throws IOException {
        system.close();
        Layout layout = system.settings().layout();
        for (Path lost : new Path[] {layout.postgres(), layout.kafka(), layout.evidence()}) {
            if (Files.exists(lost)) {
                Files.move(lost, lost.resolveSibling(lost.getFileName() + ".lost"));
            }
        }
        run(system, "restore.sh", "files", folder.toString());
        ChisoSystem restored = ChisoSystem.prepare(system.settings(), false, Progress.to(System.out));
        restored.start(() -> run(restored, "restore.sh", "topics", folder.toString()));
        return restored;
    }

    private static void run(ChisoSystem system, String script, String... words) {
        Layout layout = system.settings().layout();
        List<String> command = new ArrayList<>(List.of(
                "sh", layout.root().resolve("deploy/backup").resolve(script).toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        var database = system.database(Service.CRITERIA);
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "CHISO_DB_HOST", "127.0.0.1",
                        "CHISO_DB_PORT", String.valueOf(database.port()),
                        "CHISO_DB_USER", database.user(),
                        "CHISO_POSTGRES_PASSWORD", database.password(),
                        "CHISO_PGDATA", layout.postgres().toString(),
                        "CHISO_EVIDENCE_DIR", layout.evidence().toString(),
                        "KAFKA_BOOTSTRAP_SERVERS", system.settings().bootstrapServers()));
        try {
            // Of a pipe one reads until the last child has closed it, however long that takes.
            Path output = Files.createTempFile(layout.data(), script, ".log");
            requireWell(builder.redirectOutput(output.toFile()).start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void requireWell(Process process, Path output) throws IOException, InterruptedException {
        try {
            boolean ended = process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
            assertThat(ended).as(() -> "not over in time: " + text(output)).isTrue();
            assertThat(process.exitValue()).as(() -> text(output)).isZero();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String text(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

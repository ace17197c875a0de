package vn.chiso.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** To whom a copy is worth something. Only root can become somebody else; elsewhere nothing of it can be tried. */
class FolderOwnersTest {

    private static final int DATABASE = 999;
    private static final int SERVICE = 10001;
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private record Verdict(int code, String output) {}

    @TempDir
    Path folder;

    @BeforeEach
    void somebody_else_can_come_here() throws IOException, InterruptedException {
        assumeTrue(owner(folder) == 0, "not root");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "no setpriv");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        assumeTrue(as(SERVICE, "test", "-x", folder.toString()).code() == 0, "nobody else comes here");
        assumeTrue(as(SERVICE, JAVA, "-version").code() == 0, "Java is root's only");
    }

    @Test
    void the_database_reaches_what_is_put_back_where_there_was_nothing() throws IOException, InterruptedException {
        Path backup = folder.resolve("backup");
        Path copied = Files.createDirectories(backup.resolve(Backup.CLUSTER));
        Files.writeString(copied.resolve("PG_VERSION"), "18\n");
        Files.createDirectories(backup.resolve(Backup.EVIDENCE));
        Files.writeString(backup.resolve(Backup.MOMENT), "2026-01-01T00:00:00Z\n");
        Checksums.write(backup, Checksums.of(backup));
        Files.setPosixFilePermissions(copied, PosixFilePermissions.fromString("rwx------"));
        give(copied.resolve("PG_VERSION"), DATABASE, DATABASE);
        give(copied, DATABASE, DATABASE);
        Path volume = Files.createDirectory(folder.resolve("volume"));
        Files.setPosixFilePermissions(volume, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path cluster = volume.resolve("18/docker");

        new Restoration(backup).files(cluster, folder.resolve("evidence"));

        assertThat(as(DATABASE, "cat", cluster.resolve("PG_VERSION").toString()))
                .isEqualTo(new Verdict(0, "18\n"));
        for (Path own : List.of(cluster, volume.resolve("18"))) {
            assertThat(owner(own)).isEqualTo(DATABASE);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                    .isEqualTo("rwx------");
        }
        assertThat(owner(volume)).isZero();
    }

    /** So Kubernetes gives one to a pod: its own folder stays root's, the group is that of the pod. */
    @Test
    void a_service_copies_from_one_volume_of_root_to_another() throws IOException, InterruptedException {
        Path from = volume("evidence");
        Path content = Files.createDirectory(from.resolve("content"));
        Files.writeString(content.resolve("file"), "x");
        give(content.resolve("file"), SERVICE, SERVICE);
        give(content, SERVICE, SERVICE);
        Path backups = volume("backups");
        Path classes = classes();

        Path copy = backups.resolve("2026-03-01");
        Verdict taken = copyAsService(classes, from, copy);
        assertThat(taken.code()).as(taken.output()).isZero();
        assertThat(copy.resolve("content/file")).hasContent("x");
        assertThat(copy.resolve("lost+found")).doesNotExist();
        assertThat(owner(copy.resolve("content/file"))).isEqualTo(SERVICE);

        Path back = volume("back");
        assertThat(Folder.isEmpty(back)).isTrue();
        Verdict putBack = copyAsService(classes, copy, back);
        assertThat(putBack.code()).as(putBack.output()).isZero();
        assertThat(back.resolve("content/file")).hasContent("x");
        assertThat(Folder.isEmpty(back)).isFalse();
    }

    @Test
    void what_lies_in_it_and_is_somebody_elses_is_still_told() throws IOException, InterruptedException {
        Path from = volume("evidence");
        give(Files.createDirectory(from.resolve("content")), DATABASE, SERVICE);
        Files.setPosixFilePermissions(from.resolve("content"), PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(copyAsService(classes(), from, volume("backups").resolve("copy"))
                        .output())
                .contains("content belongs to somebody else");
    }

    private Path volume(String name) throws IOException {
        Path volume = Files.createDirectory(folder.resolve(name));
        Path lost = Files.createDirectory(volume.resolve("lost+found"));
        Files.setPosixFilePermissions(lost, PosixFilePermissions.fromString("rwx------"));
        give(volume, 0, SERVICE);
        Files.setAttribute(volume, "unix:mode", 02775);
        return volume;
    }

    /** The programs, where anybody may read them. */
    private Path classes() throws IOException, InterruptedException {
        Path classes = folder.resolve("classes");
        for (Class<?> one : List.of(Folder.class, CopyAsSomebody.class)) {
            Path compiled = Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().getPath());
            Folder.copy(compiled, classes, any -> true);
        }
        assertThat(run(List.of("chmod", "-R", "a+rX", classes.toString())).code())
                .isZero();
        return classes;
    }

    private static Verdict copyAsService(Path classes, Path from, Path to) throws IOException, InterruptedException {
        return as(
                SERVICE,
                JAVA,
                "-cp",
                classes.toString(),
                CopyAsSomebody.class.getName(),
                from.toString(),
                to.toString());
    }

    private static Verdict as(int user, String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of("/usr/bin/setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups", "--"));
        words.addAll(Stream.of(command).toList());
        return run(words);
    }

    private static Verdict run(List<String> words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        return new Verdict(process.waitFor(), output);
    }

    private static void give(Path path, int user, int group) throws IOException {
        Files.setAttribute(path, "unix:gid", group);
        Files.setAttribute(path, "unix:uid", user);
    }

    private static int owner(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }
}

package vn.chiso.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the folders of a back-up, whole or not. */
class BackupFoldersTest {

    private static final int DATABASE = 999;
    private static final int SERVICE = 10001;

    @TempDir
    Path folder;

    @Test
    void half_a_back_up_never_has_the_name_of_a_whole_one_and_does_not_stay() throws IOException {
        Path target = folder.resolve("2026-03-01");
        UnfinishedFolder unfinished = UnfinishedFolder.of(target);
        Files.createDirectories(unfinished.path().resolve("postgres/base"));
        Files.writeString(unfinished.path().resolve("postgres/base/1"), "half");
        assertThat(target).doesNotExist();
        assertThatThrownBy(() -> UnfinishedFolder.of(target)).hasMessageContaining("another back-up runs");

        unfinished.discard();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_whole_one_gets_its_name_and_is_nobody_elses() throws IOException {
        Path target = folder.resolve("2026-03-01");
        UnfinishedFolder unfinished = UnfinishedFolder.of(target);
        Files.writeString(unfinished.path().resolve("SHA256SUMS"), "");
        unfinished.finish();
        unfinished.discard();

        assertThat(target.resolve("SHA256SUMS")).exists();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rwx------");
        assertThatThrownBy(() -> UnfinishedFolder.of(target)).hasMessageContaining("is not empty");
    }

    @Test
    void a_mode_comes_through_back_up_and_restoration() throws IOException {
        Path source = folder.resolve("evidence");
        Files.createDirectories(source.resolve("content/ab"));
        Files.writeString(source.resolve("content/ab/file"), "x");
        Files.setPosixFilePermissions(source.resolve("content/ab"), PosixFilePermissions.fromString("r-xr-x---"));
        Files.setPosixFilePermissions(source.resolve("content/ab/file"), PosixFilePermissions.fromString("r--r-----"));

        Path back = thereAndBack(source);

        assertThat(mode(back.resolve("content/ab"))).isEqualTo("r-xr-x---");
        assertThat(mode(back.resolve("content/ab/file"))).isEqualTo("r--r-----");
        assertThat(back.resolve("content/ab/file")).hasContent("x");
        // Else the temporary folder could not be removed by anybody but root.
        for (Path copy : new Path[] {source, folder.resolve("copy"), back}) {
            Files.setPosixFilePermissions(copy.resolve("content/ab"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Only root may give files away; elsewhere there is nobody to give them to. */
    @Test
    void two_owners_come_through_back_up_and_restoration() throws IOException {
        Path source = Files.createDirectories(folder.resolve("source"));
        assumeTrue(uid(source) == 0, "not root");
        for (int owner : new int[] {DATABASE, SERVICE}) {
            Path own = Files.createDirectories(source.resolve("of-" + owner));
            Files.writeString(own.resolve("file"), "x");
            Files.setAttribute(own.resolve("file"), "unix:uid", owner);
            Files.setAttribute(own, "unix:uid", owner);
            Files.setAttribute(own, "unix:gid", owner);
        }

        Path back = thereAndBack(source);

        for (int owner : new int[] {DATABASE, SERVICE}) {
            Path own = back.resolve("of-" + owner);
            assertThat(uid(own)).isEqualTo(owner);
            assertThat(Files.getAttribute(own, "unix:gid")).isEqualTo(owner);
            assertThat(uid(own.resolve("file"))).isEqualTo(owner);
            // What the back-up itself writes for the server is the server's.
            Path label = Files.writeString(folder.resolve("label-" + owner), "x");
            Folder.keepOwner(own, label);
            assertThat(uid(label)).isEqualTo(owner);
        }
    }

    @Test
    void the_moment_is_told_to_those_who_watch() throws IOException {
        BackupMetric.write(folder, Instant.ofEpochSecond(1_772_323_200));
        BackupMetric.write(folder, Instant.ofEpochSecond(1_772_409_600));

        Path file = folder.resolve("chiso_backup.prom");
        assertThat(file).content().endsWith("\nchiso_backup_taken_seconds 1772409600\n");
        assertThat(mode(file)).isEqualTo("rw-r--r--");
        assertThat(folder.resolve("chiso_backup.prom.new")).doesNotExist();
    }

    private Path thereAndBack(Path source) throws IOException {
        Folder.copy(source, folder.resolve("copy"), any -> true);
        Folder.copy(folder.resolve("copy"), folder.resolve("back"), any -> true);
        return folder.resolve("back");
    }

    private static int uid(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

package vn.chiso.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no whole back-up is refused before anything is touched. The whole way is gone by deploy/e2e. */
class RestorationTest {

    @TempDir
    Path folder;

    @BeforeEach
    void a_back_up() throws IOException {
        Files.writeString(folder.resolve(Backup.MOMENT), "2026-01-01T00:00:00Z\n");
        Files.createDirectories(folder.resolve(Backup.CLUSTER));
        Files.writeString(folder.resolve(Backup.CLUSTER).resolve("PG_VERSION"), "18\n");
        Checksums.write(folder, Checksums.of(folder));
    }

    @Test
    void a_whole_back_up_is_taken() {
        assertThatCode(() -> new Restoration(folder)).doesNotThrowAnyException();
    }

    @Test
    void one_that_was_not_finished_is_refused() throws IOException {
        Files.delete(folder.resolve("SHA256SUMS"));
        assertThatThrownBy(() -> new Restoration(folder)).hasMessageContaining("not finished");
    }

    @Test
    void a_changed_a_missing_and_an_added_file_are_named() throws IOException {
        Path file = folder.resolve(Backup.CLUSTER).resolve("PG_VERSION");
        Files.writeString(file, "17\n");
        assertThatThrownBy(() -> new Restoration(folder)).hasMessageContaining("[postgres/PG_VERSION]");
        Files.delete(file);
        assertThatThrownBy(() -> new Restoration(folder)).hasMessageContaining("[postgres/PG_VERSION]");
        Files.writeString(file, "18\n");
        Files.writeString(folder.resolve("more"), "");
        assertThatThrownBy(() -> new Restoration(folder)).hasMessageContaining("[more]");
    }

    /** The services forget after seven days what they sent; the back-up is of the first of January. */
    @Test
    void a_broker_that_was_lost_alone_wants_a_back_up_of_the_last_seven_days() {
        var restoration = new Restoration(folder);
        assertThat(restoration.leavesGap(Instant.parse("2025-12-31T23:59:00Z"))).isFalse();
        assertThat(restoration.leavesGap(Instant.parse("2026-01-08T00:00:00Z"))).isFalse();
        assertThat(restoration.leavesGap(Instant.parse("2026-01-08T00:00:01Z"))).isTrue();
    }

    @Test
    void nothing_is_written_over() throws IOException {
        Path cluster = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-cluster"));
        Files.writeString(cluster.resolve("PG_VERSION"), "18\n");
        assertThatThrownBy(() -> new Restoration(folder).files(cluster, folder.resolve("nothing here")))
                .hasMessageContaining("move it away first");
        assertThatThrownBy(() -> Backup.take(null, folder)).hasMessageContaining("is not empty");
    }
}

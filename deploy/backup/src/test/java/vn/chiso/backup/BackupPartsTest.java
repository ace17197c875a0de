package vn.chiso.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part that is not all there makes no back-up. */
class BackupPartsTest {

    private static final String HASH = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);

    @TempDir
    Path folder;

    @Test
    void evidence_that_lies_elsewhere_is_noticed_before_anything_is_copied() {
        Source source = new Source(Map.of(), folder, folder.resolve("evidenec"), Map.of());
        assertThatThrownBy(() -> Backup.take(source, folder.resolve("out"))).hasMessageContaining("CHISO_EVIDENCE_DIR");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void every_file_that_a_row_names_is_there_and_is_what_its_name_says() {
        List<String> sums =
                List.of(HASH + "  evidence/content/aa/" + HASH, OTHER + "  topics/criteria.unit.records.gz");
        assertThatCode(() -> EvidenceCopy.require(Set.of(HASH), sums)).doesNotThrowAnyException();
        assertThatThrownBy(() -> EvidenceCopy.require(Set.of(HASH, OTHER), sums))
                .hasMessageContaining("1 files are missing or damaged")
                .hasMessageContaining(OTHER);
        assertThatThrownBy(() -> EvidenceCopy.require(Set.of(HASH), List.of(OTHER + "  evidence/content/aa/" + HASH)))
                .hasMessageContaining(HASH);
    }

    @Test
    void the_log_is_counted_over_the_end_of_a_file_number() {
        assertThat(WriteAheadLog.segments("0000000100000002000000FE", "000000010000000300000001", 16 << 20))
                .containsExactly(
                        "0000000100000002000000FE",
                        "0000000100000002000000FF",
                        "000000010000000300000000",
                        "000000010000000300000001");
        assertThat(WriteAheadLog.segments("000000010000000200000003", "000000010000000300000000", 1 << 30))
                .containsExactly("000000010000000200000003", "000000010000000300000000");
        assertThatThrownBy(
                        () -> WriteAheadLog.segments("000000010000000200000003", "000000020000000200000004", 1 << 30))
                .hasMessageContaining("promoted");
    }

    @Test
    void a_segment_in_the_middle_that_is_missing_or_short_is_named() throws IOException {
        int size = 1 << 20;
        for (String segment : List.of("000000010000000000000001", "000000010000000000000003")) {
            Files.write(folder.resolve(segment), new byte[size]);
        }
        assertThatThrownBy(() -> log(size)).hasMessageContaining("000000010000000000000002");
        Files.write(folder.resolve("000000010000000000000002"), new byte[size - 1]);
        assertThatThrownBy(() -> log(size)).hasMessageContaining("wal_keep_size");
        Files.write(folder.resolve("000000010000000000000002"), new byte[size]);
        assertThatCode(() -> log(size)).doesNotThrowAnyException();
    }

    @Test
    void a_broker_that_does_not_answer_ends_it() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        TopicsExport export = new TopicsExport(Map.of(
                "bootstrap.servers", "127.0.0.1:" + closed, "default.api.timeout.ms", 500, "request.timeout.ms", 500));
        assertThatThrownBy(() -> export.into(folder.resolve("topics"))).isInstanceOf(ExecutionException.class);
    }

    private void log(int size) throws IOException {
        WriteAheadLog.require(folder, "000000010000000000000001", "000000010000000000000003", size);
    }
}

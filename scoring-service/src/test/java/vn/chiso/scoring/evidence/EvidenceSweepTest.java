package vn.chiso.scoring.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.VinhLinh;

/** What a crash or a removal leaves on the disk goes away after its time, and nothing else does. */
@QuarkusTest
class EvidenceSweepTest {

    private static final Duration LONG = Duration.ofHours(25);

    @Inject
    EvidenceSweep sweep;

    @BeforeAll
    static void the_units_are_known() {
        VinhLinh.fresh();
    }

    @BeforeEach
    void nothing_is_there() {
        Library.forget();
    }

    @Test
    void a_file_without_an_entry_is_removed_after_its_time() throws IOException {
        var crashed = orphan();
        assertThat(sweep.run()).isZero();
        assertThat(crashed).exists();

        age(crashed);

        assertThat(sweep.run()).isOne();
        assertThat(crashed).doesNotExist();
    }

    @Test
    void a_file_that_an_entry_names_stays_however_old() throws IOException {
        var id = Library.entered("một.pdf", Samples.pdf("một"));
        Library.entered("một nữa.pdf", Samples.pdf("một"));
        age(Library.kept().getFirst());

        assertThat(sweep.run()).isZero();
        VinhLinh.head()
                .header("If-Match", "\"0\"")
                .delete("/api/v1/evidence/" + id)
                .then()
                .statusCode(204);
        assertThat(sweep.run()).isZero();

        assertThat(Library.kept()).hasSize(1);
    }

    @Test
    void a_file_whose_last_entry_was_removed_goes() throws IOException {
        var id = Library.entered("một.pdf", Samples.pdf("một"));
        VinhLinh.head()
                .header("If-Match", "\"0\"")
                .delete("/api/v1/evidence/" + id)
                .then()
                .statusCode(204);
        age(Library.kept().getFirst());

        assertThat(sweep.run()).isOne();
        assertThat(Library.kept()).isEmpty();
    }

    /** A back-up may have copied the row, and takes the files last. */
    @Test
    void a_file_that_is_old_when_its_entry_is_removed_stays_for_the_time_of_a_back_up() throws IOException {
        var id = Library.entered("một.pdf", Samples.pdf("một"));
        age(Library.kept().getFirst());
        VinhLinh.head()
                .header("If-Match", "\"0\"")
                .delete("/api/v1/evidence/" + id)
                .then()
                .statusCode(204);

        assertThat(sweep.run()).isZero();
        assertThat(Library.kept()).hasSize(1);
    }

    @Test
    void an_orphan_that_is_uploaded_again_is_in_use() throws IOException {
        age(orphan());

        var id = Library.entered("một.pdf", Samples.pdf("một"));

        assertThat(sweep.run()).isZero();
        assertThat(VinhLinh.head().get("/api/v1/evidence/" + id + "/content").asByteArray())
                .isEqualTo(Samples.pdf("một"));
    }

    @Test
    void what_never_arrived_whole_is_discarded() throws IOException {
        Library.entered("một.pdf", Samples.pdf("một"));
        var cut = Files.writeString(Library.folder().resolve("arriving").resolve("cut.tmp"), "%PDF-");
        sweep.run();
        assertThat(cut).exists();

        age(cut);
        sweep.run();

        assertThat(cut).doesNotExist();
        assertThat(Library.kept()).hasSize(1);
    }

    /** As a process leaves it that ends after the rename and before the commit. */
    private static Path orphan() {
        var id = Library.entered("một.pdf", Samples.pdf("một"));
        VinhLinh.head()
                .header("If-Match", "\"0\"")
                .delete("/api/v1/evidence/" + id)
                .then()
                .statusCode(204);
        return Library.kept().getFirst();
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(LONG)));
    }
}

package vn.chiso.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path parent;

    private Layout layout(Path data) {
        return new Layout(Layout.findRoot(), data);
    }

    @Test
    void a_new_folder_is_readable_by_its_owner_only() throws IOException {
        Path data = parent.resolve("data");

        try (DataFolder folder = DataFolder.claim(layout(data))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
            assertThat(folder.isFresh()).isTrue();
        }
    }

    @Test
    void somebody_elses_folder_is_never_touched() throws IOException {
        Path letter = Files.writeString(parent.resolve("letter.txt"), "mine");

        assertThatThrownBy(() -> DataFolder.claim(layout(parent)))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("other things");
        assertThat(letter).hasContent("mine");
    }

    @Test
    void a_reset_forgets_everything_but_keeps_the_claim() throws IOException {
        Path data = parent.resolve("data");
        try (DataFolder folder = DataFolder.claim(layout(data))) {
            folder.markStarted();
            Files.createDirectories(data.resolve("postgres/base"));

            folder.reset();

            assertThat(folder.isFresh()).isTrue();
            assertThat(data.resolve("postgres")).doesNotExist();
            assertThatThrownBy(() -> DataFolder.claim(layout(data))).hasMessageContaining("already runs");
        }
    }

    @Test
    void data_are_found_again_after_the_claim_has_ended() {
        Path data = parent.resolve("data");
        try (DataFolder folder = DataFolder.claim(layout(data))) {
            folder.markStarted();
        }

        try (DataFolder again = DataFolder.claim(layout(data))) {
            assertThat(again.isFresh()).isFalse();
        }
    }
}
